using Aggregator.Intake;
using Aggregator.Server.Hosting;
using Aggregator.Server.Settings;

namespace Aggregator.Server.Commands;

/// <summary>What an office sets of its scheduler: section <c>Jobs</c> of <c>settings.json</c> or <c>AGGREGATOR_Jobs__…</c>. All processes of a database must have the same engine.</summary>
internal sealed class JobSettings
{
    private const string Quartz = "Quartz";
    private const string Hangfire = "Hangfire";

    /// <summary><c>Jobs:Engine</c>: <c>Quartz</c> or, in a build that has it, <c>Hangfire</c>; Quartz when not set.</summary>
    public string Engine { get; set; } = Quartz;

    /// <summary>Whether the jobs run on Hangfire.</summary>
    public bool OnHangfire => string.Equals(Engine, Hangfire, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads what is set.</summary>
    /// <exception cref="RefusedInputException">It cannot be used; the sentences name the key and the remedy.</exception>
    public static JobSettings Read(string dataFolder) => Read(dataFolder, HangfireInThisBuild.IsHere);

    /// <inheritdoc cref="Read(string)"/>
    internal static JobSettings Read(string dataFolder, bool hasHangfire)
    {
        var set = OfficeSection.Read<JobSettings>(dataFolder, "Jobs", "Engine");
        if (!set.OnHangfire && !string.Equals(set.Engine, Quartz, StringComparison.OrdinalIgnoreCase))
        {
            throw new RefusedInputException(["设置 Jobs:Engine 只能是 Quartz 或 Hangfire，请改正 settings.json 或环境变量。"]);
        }

        return set.OnHangfire && !hasHangfire
            ? throw new RefusedInputException(["设置 Jobs:Engine 选了 Hangfire，但这个程序生成时没有带 Hangfire。请管理员按 jobs/README.md 用 -p:HangfireFeed=软件包源 重新生成程序，或把 Jobs:Engine 改回 Quartz。"])
            : set;
    }
}
