namespace Aggregator.Server.Web.Portals;

/// <summary>What the page about web sites asks of the stores.</summary>
public interface IPortalDesk
{
    /// <summary>Every site that is looked at, in the order of the roster, and how it stands.</summary>
    /// <param name="unit">One unit's alone; null for all.</param>
    /// <param name="stop">Cancels.</param>
    Task<PortalView> ViewAsync(string? unit, CancellationToken stop);

    /// <summary>Asks for a unit's sites to be visited now.</summary>
    Task<ActionOutcome> AskAsync(string unit, string by, CancellationToken stop);
}
