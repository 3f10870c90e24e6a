namespace Aggregator.Publishing.Workbooks.Charts;

/// <summary>How a native chart draws its numbers.</summary>
internal enum ChartKind
{
    /// <summary>Bars that lie, one for each category, the first on top.</summary>
    Bars,

    /// <summary>Lying bars of which each is the whole of its category.</summary>
    Shares,

    /// <summary>Standing columns side by side, for years.</summary>
    Columns,
}
