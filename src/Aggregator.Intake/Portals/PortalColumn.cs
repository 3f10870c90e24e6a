using Aggregator.Core.Reports;
using Aggregator.Intake.Collecting;

namespace Aggregator.Intake.Portals;

/// <summary>Reads a site's column, as many of its pages as it takes to find the years' reports.</summary>
/// <param name="site">The site.</param>
/// <param name="known">What the store has of it.</param>
/// <param name="vault">Keeps the bytes.</param>
/// <param name="links">Chooses among links.</param>
/// <param name="limits">What it may cost.</param>
/// <param name="clock">For the times.</param>
internal sealed class PortalColumn(PortalSite site, IReadOnlyList<PortalSighting> known, FileVault vault, ReportLinks links, PortalLimits limits, TimeProvider clock)
{
    private const int MostRefreshes = 2;

    private readonly List<PortalSighting> _seen = [];
    private readonly Dictionary<int, PortalLink> _found = [];

    /// <summary>What was found.</summary>
    /// <param name="Found">The link to each year's report.</param>
    /// <param name="Sightings">The column's pages.</param>
    /// <param name="Failure">Why the column could not be read; null when it was.</param>
    public sealed record Outcome(IReadOnlyDictionary<int, PortalLink> Found, IReadOnlyList<PortalSighting> Sightings, PortalAnswer? Failure);

    /// <summary>Reads it.</summary>
    public async Task<Outcome> ReadAsync(Func<Uri, PortalMarks?, Task<PortalAnswer>> ask, IReadOnlyList<int> years, CancellationToken stop)
    {
        var url = site.Column;
        var refreshes = 0;
        for (var at = 0; at < limits.MostColumnPages; at++)
        {
            var former = known.FirstOrDefault(one => one.Part == PortalParts.Column && one.Url == url.AbsoluteUri && one.Sha256 is not null && vault.Has(one.Sha256));
            var answer = PortalContent.Bounded(await ask(url, former is null ? null : new PortalMarks(former.ETag, former.LastModified)).ConfigureAwait(false), limits);
            if (answer.Outcome is not (PortalOutcome.Seen or PortalOutcome.NotModified))
            {
                _seen.Add(PortalLook.Of(PortalLook.At(site, PortalParts.Column, null, at, url, ""), answer, clock.GetUtcNow(), null, null, null, isChange: false));
                // A column whose first page was read is read.
                return new Outcome(_found, _seen, at == 0 ? answer : null);
            }

            var isKept = answer.Outcome == PortalOutcome.NotModified;
            var bytes = isKept ? vault.Read(former!.Sha256!) : answer.Bytes;
            if (!PortalContent.IsPage(bytes))
            {
                var unusable = answer with { Outcome = PortalOutcome.Unusable, Note = "年报栏目打开不是网页，没有读取；请核对栏目网址。" };
                _seen.Add(PortalLook.Of(PortalLook.At(site, PortalParts.Column, null, at, url, ""), unusable, clock.GetUtcNow(), null, PortalContent.Hash(bytes), null, isChange: false));
                return new Outcome(_found, _seen, at == 0 ? unusable : null);
            }

            var page = PortalPage.Read(bytes, isKept ? new Uri(former!.FinalUrl) : answer.Url, site.Encoding, site.Selector, stop);
            if (page.Refresh is { } onward && onward != url && refreshes < MostRefreshes && page.Links.Count < 5)
            {
                refreshes++;
                at--;
                url = onward;
                continue;
            }

            Find(page, url, years);
            await KeepAsync(answer, former, bytes, page, url, at, stop).ConfigureAwait(false);
            if (page.Next is not { } next || years.All(_found.ContainsKey))
            {
                break;
            }

            url = next;
        }

        return new Outcome(_found, _seen, null);
    }

    private void Find(PortalPage page, Uri url, IReadOnlyList<int> years)
    {
        foreach (var year in years.Where(year => !_found.ContainsKey(year)))
        {
            if (links.Find(page.Links, site, year) is { } link)
            {
                _found[year] = link;
            }
            else if (ReportLinks.IsReport(page.Title, year))
            {
                // The roster names the report's own page.
                _found[year] = new PortalLink(page.Title, url);
            }
        }
    }

    // Of a column only what it lists counts: its bytes are kept when that has changed.
    private async Task KeepAsync(PortalAnswer answer, PortalSighting? former, byte[] bytes, PortalPage page, Uri url, int at, CancellationToken stop)
    {
        var look = PortalLook.At(site, PortalParts.Column, null, at, url, page.Title);
        if (answer.Outcome == PortalOutcome.NotModified)
        {
            _seen.Add(PortalLook.Of(former! with { Ordinal = at }, answer, clock.GetUtcNow(), former.Sha256, former.ServedSha256, former.Digest, isChange: false));
            return;
        }

        var digest = PortalContent.Hash(page.Links.Where(link => link.Title.Contains('报', StringComparison.Ordinal)).Select(link => $"{link.Title} {link.Url.AbsoluteUri}"));
        var isChange = former?.Digest != digest;
        var kept = isChange ? (await vault.KeepAsync(bytes, stop).ConfigureAwait(false)).Sha256 : former!.Sha256;
        _seen.Add(PortalLook.Of(look, answer, clock.GetUtcNow(), kept, PortalContent.Hash(bytes), digest, isChange));
    }
}
