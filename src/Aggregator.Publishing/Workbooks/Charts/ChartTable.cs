namespace Aggregator.Publishing.Workbooks.Charts;

/// <summary>A chart as the table it is drawn from.</summary>
/// <param name="Title">The finding, in a sentence.</param>
/// <param name="Kind">How it is drawn.</param>
/// <param name="Head">What the categories are: 单位.</param>
/// <param name="Categories">Their names, from the top or from the left.</param>
/// <param name="Series">The numbers.</param>
/// <param name="Format">How the numbers are shown in cells and labels.</param>
internal sealed record ChartTable(string Title, ChartKind Kind, string Head, IReadOnlyList<string> Categories, IReadOnlyList<ChartSeries> Series, string Format = "0")
{
    /// <summary>What the value axis measures, with its unit.</summary>
    public string Axis { get; init; } = "";

    /// <summary>The end of the value axis, or null to leave it to the program that draws.</summary>
    public decimal? Max { get; init; }

    /// <summary>Whether series carry different names that a legend has to tell apart.</summary>
    public bool HasLegend => Series.Count > 1;
}
