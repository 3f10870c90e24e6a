using Aggregator.Core.Reports;

namespace Aggregator.Server.Web;

/// <summary>What a clerk may do on the pages; the next night acts on it. Each is kept with who did it and when, and nothing is ever deleted.</summary>
public interface IOfficeActions
{
    /// <summary>Notes what a person decided on a finding. Says what came of it, or what is to be mended in what was sent.</summary>
    Task<ActionOutcome> DecideAsync(string fingerprint, string? kind, string? reason, string? by, string? document, CancellationToken stop);

    /// <summary>Sends a unit's accepted report of a year back for correction; refused when the file of this hash is not that report any more.</summary>
    Task<ActionOutcome> ReturnAsync(string unit, int year, string? sha256, string? reason, string? by, CancellationToken stop);

    /// <summary>Takes back the return of the file of this hash.</summary>
    Task<ActionOutcome> WithdrawAsync(string unit, int year, string? sha256, string? by, CancellationToken stop);

    /// <summary>What was sent back to a unit and what was taken back, the newest first.</summary>
    Task<IReadOnlyList<PastReturn>> ReturnsAsync(string unit, CancellationToken stop);
}
