using System.Net;
using Aggregator.Core.Reports;
using Aggregator.Intake.Collecting;

namespace Aggregator.Intake.Portals;

/// <summary>Visits sites, one after the other or side by side: what a round shares are the manners.</summary>
/// <param name="roster">All units: a column often lists everybody's reports.</param>
/// <param name="vault">Keeps the bytes.</param>
/// <param name="limits">What it may cost.</param>
/// <param name="clock">For times and pauses.</param>
/// <param name="resolver">Tells the addresses of a name; null for the machine's own.</param>
public sealed class PortalSource(Roster roster, FileVault vault, PortalLimits limits, TimeProvider clock, Func<string, CancellationToken, Task<IPAddress[]>>? resolver = null) : IDisposable
{
    private readonly ReportLinks _links = new(roster);
    private readonly PortalManners _manners = new(clock);

    /// <summary>Visits a site.</summary>
    /// <param name="site">The site.</param>
    /// <param name="known">Of each address of the site the newest look that told what stands there, the newest first.</param>
    /// <param name="years">Report years to look for, the most wanted first.</param>
    /// <param name="stop">Cancels.</param>
    /// <remarks>Whatever the site does is a result. Only a cancellation, or a fault of the vault, is thrown.</remarks>
    public async Task<PortalResult> VisitAsync(PortalSite site, IReadOnlyList<PortalSighting> known, IReadOnlyList<int> years, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(site);
        using var client = new PortalClient(site.Column, limits, _manners, clock, resolver);
        try
        {
            return await new PortalVisit(site, known, vault, _links, limits, clock).RunAsync(client, years, stop).ConfigureAwait(false);
        }
        catch (Exception crash) when (crash is not (OperationCanceledException or VaultUnwritableException or IOException or UnauthorizedAccessException))
        {
            // The boundary: whatever a page makes us do wrong costs that page's site, and never the round.
            return new PortalResult(PortalOutcome.Broken, "程序采集这个来源时出错，已跳过；请把运行日志交给系统管理员。", []) { Fault = crash.ToString() };
        }
    }

    /// <inheritdoc />
    public void Dispose() => _manners.Dispose();
}
