namespace Aggregator.Server.Web;

/// <summary>Where a unit objects to the points of an indicator and a reviewer decides on them: rows beside those of the workbook, never changed.</summary>
public interface IScoreDesk
{
    /// <summary>Notes a unit's objection to the points it has on a leaf of the last night.</summary>
    Task<ActionOutcome> ObjectAsync(string unit, string leaf, string? reason, string? by, CancellationToken stop);

    /// <summary>Notes that the points stay, or which they become by which document; the next night counts them.</summary>
    Task<ActionOutcome> DecideAsync(string unit, string leaf, ScoreDraft draft, string? by, CancellationToken stop);
}
