using Aggregator.Intake;
using Aggregator.Pipeline.Workers;
using Aggregator.Server.Hosting;
using Aggregator.Server.Settings;

namespace Aggregator.Server.Commands;

/// <summary>What an office sets of its workers: section <c>Workers</c> of <c>settings.json</c> or <c>AGGREGATOR_Workers__…</c>. All workers of a database must have the same times.</summary>
internal sealed class WorkerSettings
{
    /// <summary><c>Workers:BeatSeconds</c>, 1 to 60: how often a worker shows that it lives; 5 when not set.</summary>
    public int BeatSeconds { get; set; } = 5;

    /// <summary><c>Workers:DeadAfterSeconds</c>, three beats to 3600: after how long without it the others go on with its work; 30 when not set.</summary>
    public int DeadAfterSeconds { get; set; } = 30;

    /// <summary><c>Workers:Hands</c>, 1 to 64: how many files or units a process works on at a time; as many as it has processors when not set.</summary>
    public int? Hands { get; set; }

    /// <summary><c>Workers:HealthUrl</c>: where <c>aggregator worker</c> answers <c>/healthz</c>, <c>/readyz</c> and <c>/metrics</c>, such as <c>http://127.0.0.1:5090</c>; nowhere when not set.</summary>
    public string? HealthUrl { get; set; }

    /// <summary><c>Workers:HealthOpen</c>: whether that may be an address others on the network reach; they then read the measurements without signing in.</summary>
    public bool HealthOpen { get; set; }

    /// <summary>Reads what is set.</summary>
    /// <exception cref="RefusedInputException">It cannot be used; the sentences name the keys.</exception>
    public static WorkerSettings Read(string dataFolder)
    {
        var set = OfficeSection.Read<WorkerSettings>(dataFolder, "Workers", "整数 BeatSeconds、DeadAfterSeconds、Hands，网址 HealthUrl，以及 HealthOpen（true 或 false）");

        string[] problems =
        [
            .. OfficeSection.Outside("Workers:BeatSeconds", set.BeatSeconds, 1, 60),
            .. OfficeSection.Outside("Workers:DeadAfterSeconds", set.DeadAfterSeconds, 3 * Math.Clamp(set.BeatSeconds, 1, 60), 3600),
            .. OfficeSection.Outside("Workers:Hands", set.Hands ?? 1, 1, 64),
            .. set.HealthProblems(),
        ];
        return problems.Length == 0 ? set : throw new RefusedInputException(problems);
    }

    private string[] HealthProblems() =>
        HealthUrl is null ? HealthOpen ? ["设置 Workers:HealthOpen 只在写了 Workers:HealthUrl 时有用，请删去或补上网址。"] : []
        : !ListenAddress.IsOne(HealthUrl) ? ["设置 Workers:HealthUrl 须是一个 http://主机:端口 形式的网址，例如 http://127.0.0.1:5090，请改正。"]
        : !HealthOpen && !ListenAddress.IsOwn(HealthUrl) ? ["设置 Workers:HealthUrl 不是本机地址（127.0.0.1、localhost 或 [::1]），网络上的人不登录就能看到运行数据；确要开放的，请同时设 Workers:HealthOpen 为 true。"]
        : [];

    /// <summary>As the workers take it.</summary>
    /// <param name="leads">Whether this process may carry nights out.</param>
    public WorkerOptions Options(bool leads) => new()
    {
        Leads = leads,
        BeatEvery = TimeSpan.FromSeconds(BeatSeconds),
        DeadAfter = TimeSpan.FromSeconds(DeadAfterSeconds),
        Hands = Hands ?? Environment.ProcessorCount,
    };
}
