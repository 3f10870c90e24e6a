namespace Aggregator.Publishing.Workbooks.Charts;

/// <summary>One colour of a chart.</summary>
/// <param name="Name">Its name in the legend and over its column of numbers.</param>
/// <param name="Fill">Its colour, <c>#rrggbb</c>.</param>
/// <param name="Values">A value for each category; a gap stays a gap.</param>
internal sealed record ChartSeries(string Name, string Fill, IReadOnlyList<decimal?> Values)
{
    /// <summary>Colours of single points where they say something of their own (a grade), or null.</summary>
    public IReadOnlyList<string>? PointFills { get; init; }

    /// <summary>How far down and up each value may move, or null.</summary>
    public IReadOnlyList<(decimal Down, decimal Up)>? Reach { get; init; }
}
