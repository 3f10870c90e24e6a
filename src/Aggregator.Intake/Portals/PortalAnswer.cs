using System.Net;

namespace Aggregator.Intake.Portals;

/// <summary>What came of asking for an address.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Url">Where it ended, behind all redirects.</param>
/// <param name="Status">The status of the last answer; null when there was none.</param>
/// <param name="Bytes">The body, unpacked; empty unless it was seen.</param>
/// <param name="Note">A Chinese sentence for a clerk; empty when it was seen or has not changed.</param>
public sealed record PortalAnswer(PortalOutcome Outcome, Uri Url, HttpStatusCode? Status, byte[] Bytes, string Note)
{
    /// <summary>The marks to ask by the next time.</summary>
    public PortalMarks Marks { get; init; } = PortalMarks.None;

    /// <summary>The media type as the server states it, without parameters; empty when it states none.</summary>
    public string MediaType { get; init; } = "";
}
