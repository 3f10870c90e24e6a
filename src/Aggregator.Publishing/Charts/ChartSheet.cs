namespace Aggregator.Publishing.Charts;

/// <summary>One sheet of a chart: it fits upright on A4 with no letter below 9 points.</summary>
/// <param name="Kind">Which chart.</param>
/// <param name="Finding">What it shows, in one sentence without a full stop; it is the title of the picture.</param>
/// <param name="Svg">One SVG element without XML declaration, ids, links, styles and script.</param>
/// <param name="Figures">The same figures as a table.</param>
public sealed record ChartSheet(ChartKind Kind, string Finding, string Svg, ChartTable Figures)
{
    /// <summary>The same sheet for a screen as narrow as a phone's, as one SVG element; null where the sheet has no such form.</summary>
    public string? Narrow { get; init; }

    /// <summary>The groups whose units stand on it; empty when it speaks of the whole city.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];
}
