using Aggregator.Core.Reports;

namespace Aggregator.Server.Web.Filing;

/// <summary>Where the office says whose report a file is; the next night places it so. Nothing is ever deleted.</summary>
public interface IPlacementDesk
{
    /// <summary>Every word in the order it was said.</summary>
    Task<IReadOnlyList<FilePlacement>> AllAsync(CancellationToken stop);

    /// <summary>Notes a word. Says what came of it.</summary>
    /// <param name="sha256">The file.</param>
    /// <param name="revision">How many words there were when the person looked.</param>
    /// <param name="unit">Code, name or alias of the unit; null to take back what stands.</param>
    /// <param name="year">Report year; null when the program is to tell.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who.</param>
    /// <param name="stop">Cancels.</param>
    Task<ActionOutcome> PlaceAsync(string sha256, int revision, string? unit, int? year, string reason, string by, CancellationToken stop);
}
