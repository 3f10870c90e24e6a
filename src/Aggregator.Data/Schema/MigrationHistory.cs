using System.Globalization;
using Aggregator.Data.Rows;

namespace Aggregator.Data;

/// <summary>Compares a database's journal with the scripts at hand. The journal has to be a beginning of the scripts.</summary>
internal static class MigrationHistory
{
    /// <summary>The scripts that are still to be applied.</summary>
    /// <exception cref="SchemaRefusedException">The database is newer, or an applied script is not the one at hand.</exception>
    public static IReadOnlyList<(string Name, string Text)> Pending(IReadOnlyList<SchemaVersionRow> journal, IReadOnlyList<(string Name, string Text)> scripts)
    {
        for (var i = 0; i < journal.Count; i++)
        {
            var applied = journal[i];
            if (i >= scripts.Count)
            {
                throw new SchemaRefusedException(
                    $"数据库结构比本程序新：库中已有升级脚本 {applied.Name}（第{applied.Id.ToString(CultureInfo.InvariantCulture)}号），本程序只到 {LastOf(scripts)}。请改用新版本程序，数据库未作任何改动。");
            }

            if (applied.Name != scripts[i].Name || applied.Id != NumberOf(scripts[i].Name))
            {
                throw new SchemaRefusedException(
                    $"数据库的升级记录与本程序不符：第{(i + 1).ToString(CultureInfo.InvariantCulture)}步库中是 {applied.Name}，程序中是 {scripts[i].Name}。请确认连接的是本系统的数据库，数据库未作任何改动。");
            }

            if (applied.Sha256 != SqlScripts.HashOf(scripts[i].Text))
            {
                throw new SchemaRefusedException(
                    $"升级脚本 {applied.Name} 在执行之后被修改过（内容校验值不一致）。请恢复原脚本，新的改动另写一个编号更大的脚本；数据库未作任何改动。");
            }
        }

        return [.. scripts.Skip(journal.Count)];
    }

    /// <summary>The number before the underscore: <c>0001_initial</c> is 1.</summary>
    public static int NumberOf(string name) => int.Parse(name.AsSpan(0, name.IndexOf('_', StringComparison.Ordinal)), NumberStyles.None, CultureInfo.InvariantCulture);

    private static string LastOf(IReadOnlyList<(string Name, string Text)> scripts) => scripts.Count == 0 ? "（无）" : scripts[^1].Name;
}
