namespace Aggregator.Server.Notices;

/// <summary>What people can be told of.</summary>
internal static class NoticeEvents
{
    /// <summary>A night ended without a result.</summary>
    public const string Failed = "night-failed";

    /// <summary>A night has a result, but something of ours crashed on the way.</summary>
    public const string Faults = "night-faults";

    /// <summary>Scheduled nights did not run.</summary>
    public const string Missed = "night-missed";

    /// <summary>A night at work gives no sign of life any more.</summary>
    public const string Stuck = "night-stuck";

    /// <summary>A night is done.</summary>
    public const string Done = "night-done";

    /// <summary>Something waits for a person's decision; told once a day, by a process that serves the pages.</summary>
    public const string Waiting = "decision-waiting";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Failed, Faults, Missed, Stuck, Done, Waiting];

    /// <summary>Those somebody has to see to.</summary>
    public static IReadOnlyList<string> Usual { get; } = [Failed, Faults, Missed, Stuck];

    /// <summary>The name for a reader.</summary>
    public static string ChineseName(string code) => code switch
    {
        Failed => "夜间处理失败",
        Faults => "夜间处理有故障",
        Missed => "夜间处理没有进行",
        Stuck => "夜间处理没有进展",
        Done => "夜间处理完成",
        Waiting => "有事项待处理",
        _ => code,
    };
}
