using Aggregator.Publishing.Charts;

namespace Aggregator.Server.Web;

/// <summary>A sheet as a page shows it.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Anchor">An id of the page's own; the picture itself has none.</param>
public sealed record ChartView(ChartSheet Sheet, string Anchor)
{
    /// <summary>The published file of the same picture, or null when there is none.</summary>
    public DownloadView? Download { get; init; }

    /// <summary>The id of a table of the page that holds the same figures; null to show them below the picture.</summary>
    public string? Table { get; init; }

    /// <summary>Where the other sheets are, with the words for it; null when there are none.</summary>
    public (string Address, string Words)? More { get; init; }
}
