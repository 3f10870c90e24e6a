using Aggregator.Core.Reports;
using Aggregator.Intake.Tabular;

namespace Aggregator.Intake.Rosters;

/// <summary>Reads a city's roster from .csv (UTF-8 or GBK) or a workbook, with an English or a Chinese header.</summary>
public static class RosterReader
{
    private const int MostUnits = 20_000;

    /// <summary>Reads a roster; units keep the file's order, blank lines are skipped, unknown columns ignored.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="fileName">Its name, for messages.</param>
    /// <exception cref="RefusedInputException">
    /// The roster has mistakes: all of them at once, each with file, line, column and remedy. Text that looks like a formula or markup is
    /// no mistake; it is text.
    /// </exception>
    public static Roster Read(byte[] bytes, string fileName)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(fileName);
        var problems = new RosterProblems(fileName);
        var rows = TabularFile.Read(bytes, fileName);
        if (rows.Count == 0)
        {
            problems.AddWhole("是空的：请填写表头（单位代码、单位名称、类别……）和各应报单位后重试。");
            problems.ThrowIfAny();
        }

        var header = new TabularHeader(rows[0], RosterColumns.All);
        CheckHeader(header, rows, problems);
        problems.ThrowIfAny();
        var lines = rows.Skip(1).Select(row => RosterRow.Read(row, header, problems)).OfType<RosterLine>().ToList();
        lines = RosterLinks.Resolve(lines, problems);
        problems.ThrowIfAny();
        return new Roster([.. lines.Select(line => line.Unit)]);
    }

    private static void CheckHeader(TabularHeader header, IReadOnlyList<TabularRow> rows, RosterProblems problems)
    {
        foreach (var code in RosterColumns.Required.Where(code => !header.Has(code)))
        {
            problems.AddWhole($"第1行表头缺少“{RosterColumns.ChineseName(code)}”（{code}）列：请补上这一列后重试。");
        }

        foreach (var code in header.Doubled)
        {
            problems.AddWhole($"第1行表头有两个“{RosterColumns.ChineseName(code)}”（{code}）列：请只保留一个。");
        }

        if (rows.Count > MostUnits)
        {
            problems.AddWhole($"超过{MostUnits}行，不像一个市的应报单位名册，请核对是否选错了文件。");
        }

        if (rows.Count == 1)
        {
            problems.AddWhole("只有表头，没有单位：请逐行填写应报单位后重试。");
        }
    }
}
