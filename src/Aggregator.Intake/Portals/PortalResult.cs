using Aggregator.Core.Reports;

namespace Aggregator.Intake.Portals;

/// <summary>What came of a visit to a site.</summary>
/// <param name="Outcome">How it ended: the first failure of a report looked for, else whether anything was seen.</param>
/// <param name="Note">A Chinese sentence for a clerk.</param>
/// <param name="Sightings">Every look, in order of time.</param>
public sealed record PortalResult(PortalOutcome Outcome, string Note, IReadOnlyList<PortalSighting> Sightings)
{
    /// <summary>The trace of a crash of ours, which cost this site's visit; null in the usual case.</summary>
    public string? Fault { get; init; }
}
