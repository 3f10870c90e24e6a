using System.Globalization;
using Aggregator.Core.Reports;
using Aggregator.Data.Access;
using Aggregator.Data.Model;
using Aggregator.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace Aggregator.Data;

/// <summary>What was handed in over the web. Rows are added and never deleted; safe to repeat.</summary>
/// <param name="store">The database.</param>
/// <param name="clock">For the time bytes were kept and a night was asked for.</param>
public sealed class HandInStore(Store store, TimeProvider clock)
{
    /// <summary>
    /// Writes a receipt's lines, and with them the wish for a night where one is asked for, all in one transaction: after a kill everything of the
    /// receipt is there or nothing. A receipt that was written already stays as it is. The bytes are in the vault before this is called.
    /// </summary>
    /// <param name="lines">All of one receipt.</param>
    /// <param name="night">Kind and parameters of the night to ask for; null for none. None is asked for while one waits that nobody has begun: it will take these too.</param>
    /// <param name="stop">Cancels.</param>
    /// <returns>The id of the request that was written, or null.</returns>
    public Task<long?> AddAsync(IReadOnlyList<HandIn> lines, RunRequest? night, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentOutOfRangeException.ThrowIfZero(lines.Count);
        var batch = lines[0].Batch;
        return store.WriteAsync<long?>(
            async (context, token) =>
            {
                if (await context.HandIns.AnyAsync(row => row.Batch == batch, token).ConfigureAwait(false))
                {
                    return null;
                }

                await AddBytesAsync(context, lines, token).ConfigureAwait(false);
                context.AddRange(lines.Select(RowOf));
                await context.SaveChangesAsync(token).ConfigureAwait(false);
                return night is null ? null : await AskAsync(context, night, token).ConfigureAwait(false);
            },
            stop);
    }

    /// <summary>The lines of a receipt; empty when there is none of this name.</summary>
    public Task<IReadOnlyList<HandIn>> OfBatchAsync(string batch, CancellationToken stop) => ListAsync(rows => rows.Where(row => row.Batch == batch).OrderBy(row => row.Ordinal), stop);

    /// <summary>Every line of these bytes, in the order they came.</summary>
    public Task<IReadOnlyList<HandIn>> OfFileAsync(string sha256, CancellationToken stop) => ListAsync(rows => rows.Where(row => row.Sha256 == sha256).OrderBy(row => row.Id), stop);

    /// <summary>Everything that was kept and had come by a moment, in the order it came: what a night takes.</summary>
    public Task<IReadOnlyList<HandIn>> KeptBeforeAsync(DateTimeOffset before, CancellationToken stop)
    {
        var (kept, moment) = (HandInState.Kept.Code(), before.UtcDateTime);
        return ListAsync(rows => rows.Where(row => row.State == kept && row.ReceivedAt < moment).OrderBy(row => row.Id), stop);
    }

    /// <summary>The newest lines, newest first.</summary>
    /// <param name="unit">Unit code; null for all.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="stop">Cancels.</param>
    public Task<IReadOnlyList<HandIn>> RecentAsync(string? unit, int most, CancellationToken stop) =>
        ListAsync(rows => rows.Where(row => unit == null || row.Unit == unit).OrderByDescending(row => row.Id).Take(most), stop);

    /// <summary>
    /// The kept file nobody has looked at yet whose turn it is, or null. The turn goes round among the accounts that wait, and of each its oldest comes first:
    /// who hands in two hundred files at once keeps nobody waiting for more than one of them.
    /// </summary>
    /// <param name="after">The account whose turn was last; empty at the beginning.</param>
    /// <param name="stop">Cancels.</param>
    public async Task<HandIn?> NextUntoldAsync(string after, CancellationToken stop)
    {
        var kept = HandInState.Kept.Code();
        await using var context = store.Open();
        var waiting = await context.HandIns.Where(row => row.Told == null && row.State == kept).Select(row => row.Account).Distinct().ToListAsync(stop).ConfigureAwait(false);
        if (waiting.Count == 0)
        {
            return null;
        }

        waiting.Sort(StringComparer.Ordinal);
        var next = waiting.Find(one => string.CompareOrdinal(one, after) > 0) ?? waiting[0];
        var row = await context.HandIns.Where(row => row.Told == null && row.State == kept && row.Account == next).OrderBy(row => row.Id).FirstOrDefaultAsync(stop).ConfigureAwait(false);
        return row is null ? null : HandInOf(row);
    }

    /// <summary>How many lines stand on receipts, those of refused files among them.</summary>
    public async Task<int> CountAsync(CancellationToken stop)
    {
        await using var context = store.Open();
        return await context.HandIns.CountAsync(stop).ConfigureAwait(false);
    }

    /// <summary>How many files, and how many bytes, were kept since a moment: of one account, and for one unit, where they are given.</summary>
    public async Task<(int Files, long Bytes)> SumAsync(string? account, string? unit, DateTimeOffset since, CancellationToken stop)
    {
        var moment = since.UtcDateTime;
        await using var context = store.Open();
        var rows = context.HandIns.Where(row => row.ReceivedAt >= moment && row.Sha256 != "" && (account == null || row.Account == account) && (unit == null || row.Unit == unit));
        return (await rows.CountAsync(stop).ConfigureAwait(false), await rows.SumAsync(row => row.Length, stop).ConfigureAwait(false));
    }

    /// <summary>Notes what the first look at a file came to. What was noted before stays.</summary>
    public Task TellAsync(long id, string told, CancellationToken stop) => store.WriteAsync(
        async (context, token) =>
        {
            var row = await context.HandIns.AsTracking().SingleAsync(one => one.Id == id, token).ConfigureAwait(false);
            row.Told ??= StoredText.Of(told);
            await context.SaveChangesAsync(token).ConfigureAwait(false);
        },
        stop);

    private async Task AddBytesAsync(AggregatorContext context, IReadOnlyList<HandIn> lines, CancellationToken stop)
    {
        foreach (var some in lines.Where(line => line.Sha256.Length > 0).DistinctBy(line => line.Sha256).Chunk(FewParameters.Count))
        {
            var hashes = some.Select(line => line.Sha256).ToList();
            var held = await context.StoredFiles.Where(row => hashes.Contains(row.Sha256)).Select(row => row.Sha256).ToListAsync(stop).ConfigureAwait(false);
            context.AddRange(some.Where(line => !held.Contains(line.Sha256)).Select(line => new StoredFileRow { Sha256 = line.Sha256, Length = line.Length, KeptAt = clock.GetUtcNow().UtcDateTime }));
        }
    }

    // One that waits and is not begun takes everything that is in the store when it begins. Its key is made of the last request, so that two who ask at once ask for the same.
    private async Task<long?> AskAsync(AggregatorContext context, RunRequest night, CancellationToken stop)
    {
        if (await context.RunRequests.AnyAsync(row => row.Kind == night.Kind && row.FinishedAt == null && row.ClaimedAt == null, stop).ConfigureAwait(false))
        {
            return null;
        }

        var last = await context.RunRequests.MaxAsync(row => (long?)row.Id, stop).ConfigureAwait(false) ?? 0;
        var request = new RunRequestRow
        {
            Kind = night.Kind,
            ParametersJson = night.ParametersJson,
            RequestedAt = clock.GetUtcNow().UtcDateTime,
            DedupeKey = "hand-in:" + last.ToString(CultureInfo.InvariantCulture),
        };
        context.Add(request);
        await context.SaveChangesAsync(stop).ConfigureAwait(false);
        return request.Id;
    }

    private async Task<IReadOnlyList<HandIn>> ListAsync(Func<IQueryable<HandInRow>, IQueryable<HandInRow>> which, CancellationToken stop)
    {
        await using var context = store.Open();
        var rows = await which(context.HandIns).ToListAsync(stop).ConfigureAwait(false);
        return rows.ConvertAll(HandInOf);
    }

    private static HandIn HandInOf(HandInRow row) => new(
        row.Id, row.Batch, row.Ordinal, row.Sha256, row.Length, row.FileName, row.GivenName, row.Unit, row.Year,
        UtcTime.Of(row.ReceivedAt), row.Account, row.Person, row.Note, HandInStates.Parse(row.State), row.Reason, row.Told);

    private static HandInRow RowOf(HandIn line) => new()
    {
        Batch = line.Batch,
        Ordinal = line.Ordinal,
        Sha256 = line.Sha256,
        Length = line.Length,
        FileName = StoredText.Fit(line.FileName, Lengths.Name),
        GivenName = StoredText.Of(line.GivenName),
        Unit = StoredText.Fit(line.Unit, Lengths.Name),
        Year = line.Year,
        ReceivedAt = line.ReceivedAt.UtcDateTime,
        Account = StoredText.Fit(line.Account, Lengths.Name),
        Person = StoredText.Fit(line.Person, Lengths.Name),
        Note = StoredText.Of(line.Note),
        State = line.State.Code(),
        Reason = StoredText.Of(line.Reason),
        Told = StoredText.Of(line.Told),
    };
}
