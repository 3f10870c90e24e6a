namespace Aggregator.Core.Snapshots;

/// <summary>Why something differs between two nights.</summary>
/// <param name="Kind">
/// <c>first-report</c>, <c>replaced</c>, <c>status</c> (accepted, returned or placed otherwise), <c>withdrawn</c>, <c>roster</c>, <c>exemption</c>,
/// <c>adjustment</c>, <c>deadline</c>, <c>finding</c>, <c>decision</c>, <c>merit</c>, <c>review</c>, <c>reuse</c>, <c>others</c> (other units moved),
/// <c>code</c>, <c>rules</c>, <c>scheme</c>, <c>calendar</c> or <c>unexplained</c>.
/// </param>
/// <param name="Text">The cause in Chinese, a whole sentence.</param>
public sealed record NightCause(string Kind, string Text)
{
    /// <summary>What is said where nothing that differs between the nights accounts for the change.</summary>
    public static NightCause Unexplained { get; } = new("unexplained", "没有找到原因，请用 aggregator replay 核对这两次运行。");

    /// <summary>Whether a cause was found.</summary>
    public bool IsFound => Kind != "unexplained";
}
