namespace Aggregator.Server.Web;

/// <summary>Words and codes of how far findings have come.</summary>
public static class FindingStates
{
    /// <summary>All in order.</summary>
    public static IReadOnlyList<FindingState> All { get; } = Enum.GetValues<FindingState>();

    /// <summary>In an address.</summary>
    public static string Code(this FindingState state) => state.ToString().ToLowerInvariant();

    /// <summary>For a reader.</summary>
    public static string ChineseName(this FindingState state) => state switch
    {
        FindingState.Objected => "异议待裁决",
        FindingState.Reopened => "待重新处理",
        FindingState.Open => "待处理",
        FindingState.Confirmed => "属实",
        FindingState.Explained => "已说明",
        FindingState.Dismissed => "不成立",
        FindingState.Mended => "已消除",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>The look of its tag.</summary>
    public static string Tone(this FindingState state) => state switch
    {
        FindingState.Objected or FindingState.Reopened => "warning",
        FindingState.Confirmed => "error",
        FindingState.Mended => "status-accepted",
        FindingState.Open => "",
        _ => "plain",
    };

    /// <summary>The state of a code, or null.</summary>
    public static FindingState? Parse(string? code) => All.Where(state => state.Code() == code).Select(state => (FindingState?)state).FirstOrDefault();
}
