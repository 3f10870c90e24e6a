namespace Aggregator.Core.Extracting;

/// <summary>The patterns in order: the first that holds names the metric. Data, to be extended line by line.</summary>
internal static class NarrativePatterns
{
    /// <summary>Measures of cases and requests.</summary>
    public const string Cases = "件 宗 条 起 次 例 份 件次 宗次";

    /// <summary>Measures of published items.</summary>
    public const string Items = "条 篇 件 份 项 则 条次 篇次";

    /// <summary>Measures of people met and of visits.</summary>
    public const string People = "次 人次 个 件 人";

    /// <summary>All patterns.</summary>
    public static IReadOnlyList<NarrativePattern> All { get; } =
        [.. NarrativeServicePatterns.All, .. NarrativeRequestPatterns.All, .. NarrativePublishedPatterns.All, .. NarrativeResourcePatterns.All];
}
