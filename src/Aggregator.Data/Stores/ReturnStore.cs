using Aggregator.Core.Reports;
using Aggregator.Data.Model;
using Aggregator.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace Aggregator.Data;

/// <summary>The reports persons sent back. Nothing is ever deleted: what is taken back is marked.</summary>
/// <param name="store">The database.</param>
/// <param name="clock">For the time of taking back.</param>
public sealed class ReturnStore(Store store, TimeProvider clock)
{
    /// <summary>Notes that a report is sent back.</summary>
    /// <returns>False, and nothing is changed, when this file stands as sent back already.</returns>
    public Task<bool> AddAsync(ReturnOrder order, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(order);
        return store.WriteAsync(
            async (context, token) =>
            {
                if (await Standing(context, order.Unit, order.Year).AnyAsync(row => row.Sha256 == order.Sha256, token).ConfigureAwait(false))
                {
                    return false;
                }

                context.Add(new SubmissionReturnRow
                {
                    Unit = order.Unit,
                    Year = order.Year,
                    Sha256 = order.Sha256,
                    Reason = StoredText.Of(order.Reason),
                    ReturnedBy = StoredText.Fit(order.By, Lengths.Name),
                    ReturnedAt = order.At.Date.ToDateTime(order.At.Time ?? TimeOnly.MinValue) - ChinaTime.Offset,
                    Due = order.Due,
                });
                await context.SaveChangesAsync(token).ConfigureAwait(false);
                return true;
            },
            stop);
    }

    /// <summary>Takes back one standing return of a unit and year: that of a file, or the newest. An older one stays, so that what was sent back before does not come to stand again.</summary>
    /// <param name="unit">Unit code.</param>
    /// <param name="year">Report year.</param>
    /// <param name="sha256">The file's hash; null for the newest return.</param>
    /// <param name="by">Who takes it back.</param>
    /// <param name="stop">Cancels.</param>
    /// <returns>Whether there was one.</returns>
    public Task<bool> WithdrawAsync(string unit, int year, string? sha256, string by, CancellationToken stop) => store.WriteAsync(
        async (context, token) =>
        {
            var row = await Standing(context, unit, year).Where(one => sha256 == null || one.Sha256 == sha256).OrderByDescending(one => one.Id)
                .AsTracking().FirstOrDefaultAsync(token).ConfigureAwait(false);
            if (row is null)
            {
                return false;
            }

            row.WithdrawnAt = clock.GetUtcNow().UtcDateTime;
            row.WithdrawnBy = StoredText.Fit(by, Lengths.Name);
            await context.SaveChangesAsync(token).ConfigureAwait(false);
            return true;
        },
        stop);

    /// <summary>The returns that stand, in the order they were made.</summary>
    public async Task<IReadOnlyList<ReturnOrder>> StandingAsync(CancellationToken stop)
    {
        await using var context = store.Open();
        var rows = await context.SubmissionReturns.Where(row => row.WithdrawnAt == null).OrderBy(row => row.Id).ToListAsync(stop).ConfigureAwait(false);
        return rows.ConvertAll(OrderOf);
    }

    /// <summary>A unit's returns, those that stand and those taken back, the newest first.</summary>
    /// <param name="unit">Unit code.</param>
    /// <param name="stop">Cancels.</param>
    public async Task<IReadOnlyList<PastReturn>> HistoryAsync(string unit, CancellationToken stop)
    {
        await using var context = store.Open();
        var rows = await context.SubmissionReturns.Where(row => row.Unit == unit).OrderByDescending(row => row.Id).ToListAsync(stop).ConfigureAwait(false);
        return rows.ConvertAll(row => new PastReturn(OrderOf(row), row.WithdrawnAt is { } at ? InChina(at) : null, row.WithdrawnBy ?? ""));
    }

    private static ReturnOrder OrderOf(SubmissionReturnRow row) => new(row.Unit, row.Year, row.Sha256, row.Reason, row.ReturnedBy, InChina(row.ReturnedAt), row.Due);

    private static IQueryable<SubmissionReturnRow> Standing(AggregatorContext context, string unit, int year) =>
        context.SubmissionReturns.Where(row => row.Unit == unit && row.Year == year && row.WithdrawnAt == null);

    private static ChinaMoment InChina(DateTime utc)
    {
        var local = utc + ChinaTime.Offset;
        return new ChinaMoment(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }
}
