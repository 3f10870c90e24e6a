using Aggregator.Core.Checking;

namespace Aggregator.Core.Snapshots;

/// <summary>A finding that one of two nights has and the other not, or on which something was decided between them.</summary>
/// <param name="Before">As it was; null when it appeared.</param>
/// <param name="Now">As it is; null when it is gone.</param>
public sealed record FindingDifference(Finding? Before, Finding? Now)
{
    /// <summary>The finding.</summary>
    public Finding Finding => Now ?? Before ?? throw new InvalidOperationException("A difference has at least one side.");

    /// <summary>The difference as a cause.</summary>
    public NightCause Cause => (Before, Now) switch
    {
        (null, { } appeared) => new("finding", $"新增问题（{appeared.Rule}）：{appeared.Message}"),
        ({ } gone, null) => new("finding", $"问题不再出现（{gone.Rule}）：{gone.Message}"),
        _ => new("decision", $"处理意见由“{Said(Before)}”变为“{Said(Now)}”（{Finding.Rule}）：{Finding.Message}"),
    };

    private static string Said(Finding? finding) => finding?.Ruling?.Text ?? "未处理";
}
