using Aggregator.Core.Reports;
using Aggregator.Data.Model;
using Aggregator.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace Aggregator.Data;

/// <summary>What was seen on units' web sites, when, and when each is visited again. Rows are added and never changed.</summary>
/// <param name="store">The database.</param>
/// <param name="clock">For the time bytes were kept.</param>
public sealed class PortalStore(Store store, TimeProvider clock)
{
    /// <summary>Writes a visit with all its looks in one transaction. The bytes are in the vault before this is called.</summary>
    /// <returns>The visit's number.</returns>
    public Task<long> AddAsync(PortalRound round, IReadOnlyList<PortalSighting> sightings, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(sightings);
        return store.WriteAsync(
            async (context, token) =>
            {
                // A retry after a broken connection finds its own: no site is visited twice at one moment.
                var (site, began) = (round.Site, round.Began.UtcDateTime);
                var last = await context.PortalRounds.Where(row => row.SiteKey == site).OrderByDescending(row => row.Id).FirstOrDefaultAsync(token).ConfigureAwait(false);
                if (last is not null && PortalRows.IsSameMoment(last.BeganAt, began))
                {
                    return last.Id;
                }

                var row = PortalRows.Of(round);
                context.Add(row);
                await AddBytesAsync(context, sightings, token).ConfigureAwait(false);
                await context.SaveChangesAsync(token).ConfigureAwait(false);
                context.AddRange(sightings.Select(one => PortalRows.Of(one, row.Id)));
                await context.SaveChangesAsync(token).ConfigureAwait(false);
                return row.Id;
            },
            stop);
    }

    /// <summary>The newest visit to each site.</summary>
    public async Task<IReadOnlyList<PortalRound>> LatestAsync(CancellationToken stop)
    {
        await using var context = store.Open();
        var newest = context.PortalRounds.GroupBy(row => row.SiteKey).Select(site => site.Max(row => row.Id));
        return (await context.PortalRounds.Where(row => newest.Contains(row.Id)).OrderBy(row => row.Id).ToListAsync(stop).ConfigureAwait(false)).ConvertAll(PortalRows.RoundOf);
    }

    /// <summary>Of each address of a site the newest look that told what stands there, the newest first: a server that was down said nothing.</summary>
    public async Task<IReadOnlyList<PortalSighting>> KnownAsync(string site, CancellationToken stop)
    {
        await using var context = store.Open();
        var newest = context.PortalSightings.Where(row => row.SiteKey == site && (row.Sha256 != null || row.Changed)).GroupBy(row => new { row.UrlKey, row.Part, row.Year }).Select(address => address.Max(row => row.Id));
        return (await context.PortalSightings.Where(row => newest.Contains(row.Id)).OrderByDescending(row => row.Id).ToListAsync(stop).ConfigureAwait(false)).ConvertAll(PortalRows.SightingOf);
    }

    /// <summary>Every look at a report's page or a file attached to it that brought a change before a moment, in order: what a night reads.</summary>
    public async Task<IReadOnlyList<PortalSighting>> ChangesBeforeAsync(DateTimeOffset before, CancellationToken stop)
    {
        var moment = before.UtcDateTime;
        await using var context = store.Open();
        return (await context.PortalSightings.Where(row => row.Changed && row.SeenAt < moment && row.Part != PortalParts.Column)
            .OrderBy(row => row.Id).ToListAsync(stop).ConfigureAwait(false)).ConvertAll(PortalRows.SightingOf);
    }

    /// <summary>Every look of a visit, in order.</summary>
    public async Task<IReadOnlyList<PortalSighting>> OfRoundAsync(long round, CancellationToken stop)
    {
        await using var context = store.Open();
        return (await context.PortalSightings.Where(row => row.RoundId == round).OrderBy(row => row.Id).ToListAsync(stop).ConfigureAwait(false)).ConvertAll(PortalRows.SightingOf);
    }

    /// <summary>Notes a wish.</summary>
    /// <returns>Its number.</returns>
    public Task<long> WishAsync(string unit, string by, DateTimeOffset at, CancellationToken stop)
    {
        var row = new PortalWishRow { Unit = StoredText.Fit(unit, Lengths.Name), AskedBy = StoredText.Fit(by, Lengths.Name), AskedAt = at.UtcDateTime };
        return store.WriteAsync(
            async (context, token) =>
            {
                var fresh = new PortalWishRow { Unit = row.Unit, AskedBy = row.AskedBy, AskedAt = row.AskedAt };
                context.Add(fresh);
                await context.SaveChangesAsync(token).ConfigureAwait(false);
                return fresh.Id;
            },
            stop);
    }

    /// <summary>A wish, or null when there is none of this number.</summary>
    public async Task<PortalWish?> WishAsync(long id, CancellationToken stop)
    {
        await using var context = store.Open();
        return await context.PortalWishes.SingleOrDefaultAsync(row => row.Id == id, stop).ConfigureAwait(false) is { } row ? PortalRows.WishOf(row) : null;
    }

    /// <summary>The newest wish of each unit.</summary>
    public async Task<IReadOnlyList<PortalWish>> WishesAsync(CancellationToken stop)
    {
        await using var context = store.Open();
        var newest = context.PortalWishes.GroupBy(row => row.Unit).Select(unit => unit.Max(row => row.Id));
        return (await context.PortalWishes.Where(row => newest.Contains(row.Id)).OrderBy(row => row.Id).ToListAsync(stop).ConfigureAwait(false)).ConvertAll(PortalRows.WishOf);
    }

    /// <summary>The sites that were visited for a wish.</summary>
    public async Task<IReadOnlySet<string>> VisitedForAsync(long wish, CancellationToken stop)
    {
        await using var context = store.Open();
        return (await context.PortalRounds.Where(row => row.WishId == wish).Select(row => row.SiteKey).ToListAsync(stop).ConfigureAwait(false)).ToHashSet(StringComparer.Ordinal);
    }

    private async Task AddBytesAsync(AggregatorContext context, IReadOnlyList<PortalSighting> sightings, CancellationToken stop)
    {
        var fresh = sightings.Where(one => one is { IsChange: true, Sha256: not null } && one.Sha256 == one.ServedSha256).DistinctBy(one => one.Sha256).ToList();
        foreach (var some in fresh.Chunk(FewParameters.Count))
        {
            var hashes = some.Select(one => one.Sha256).ToList();
            var held = await context.StoredFiles.Where(row => hashes.Contains(row.Sha256)).Select(row => row.Sha256).ToListAsync(stop).ConfigureAwait(false);
            context.AddRange(some.Where(one => !held.Contains(one.Sha256!)).Select(one => new StoredFileRow { Sha256 = one.Sha256!, Length = one.Length, KeptAt = clock.GetUtcNow().UtcDateTime }));
        }
    }
}
