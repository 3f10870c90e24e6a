using Aggregator.Core.Checking;

namespace Aggregator.Pipeline.Replays;

/// <summary>A verdict that did not come out as it is stored.</summary>
/// <param name="Stored">As stored; null when it only comes up now.</param>
/// <param name="Again">As judged again; null when it does not come up any more.</param>
public sealed record ReplayDifference(Finding? Stored, Finding? Again)
{
    /// <summary>Which finding it is.</summary>
    public Finding Finding => Stored ?? Again ?? throw new InvalidOperationException("A difference has at least one side.");

    /// <summary>The difference in a few Chinese words.</summary>
    public string Kind => Stored is null ? "库中没有，重新核验有" : Again is null ? "库中有，重新核验没有" : "内容不同";
}
