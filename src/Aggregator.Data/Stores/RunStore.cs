using System.Globalization;
using System.Security.Cryptography;
using Aggregator.Data.Model;
using Aggregator.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Aggregator.Data;

/// <summary>Requests and runs. Every write is one transaction and safe to repeat; a run killed at any point goes on with the same row.</summary>
/// <param name="store">The database.</param>
/// <param name="clock">For the times.</param>
/// <param name="log">Told of every run, stage and fault; null for nobody.</param>
public sealed partial class RunStore(Store store, TimeProvider clock, ILogger<RunStore>? log = null)
{
    /// <summary>Where the database is, for people.</summary>
    public string Place => store.Options.Place;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Writes down a wish.</summary>
    /// <param name="kind">What kind of run.</param>
    /// <param name="parametersJson">A JSON object.</param>
    /// <param name="dedupeKey">At most 200 characters; a second wish with the same key is the first one, finished or not. Null: a wish of its own.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <returns>The request's id.</returns>
    public Task<long> RequestAsync(string kind, string parametersJson, string? dedupeKey, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dedupeKey?.Length ?? 0, Lengths.Name, nameof(dedupeKey));
        // Drawn before the first attempt, so that a retry after a broken connection finds its own row. It is a nonce and in no result.
        var key = dedupeKey ?? "own:" + RandomNumberGenerator.GetHexString(32, lowercase: true);
        return store.WriteAsync(
            async (context, token) =>
            {
                var known = await context.RunRequests.SingleOrDefaultAsync(request => request.DedupeKey == key, token).ConfigureAwait(false);
                if (known is not null)
                {
                    return known.Id;
                }

                var request = new RunRequestRow { Kind = kind, ParametersJson = parametersJson, DedupeKey = key, RequestedAt = Now };
                context.Add(request);
                await context.SaveChangesAsync(token).ConfigureAwait(false);
                return request.Id;
            },
            stop);
    }

    /// <summary>The wish itself.</summary>
    /// <exception cref="InvalidOperationException">There is none of this id.</exception>
    public async Task<RunRequest> GetRequestAsync(long requestId, CancellationToken stop)
    {
        await using var context = store.Open();
        return await context.RunRequests.Where(request => request.Id == requestId)
            .Select(request => new RunRequest(request.Kind, request.ParametersJson))
            .SingleAsync(stop).ConfigureAwait(false);
    }

    /// <summary>The oldest request that is not finished, begun or not; null when there is none.</summary>
    public async Task<long?> NextUnfinishedRequestAsync(CancellationToken stop)
    {
        await using var context = store.Open();
        return await RunQueries.NextUnfinishedRequest(context).SingleOrDefaultAsync(stop).ConfigureAwait(false);
    }

    /// <summary>The oldest unfinished request for exactly this, or null: a night asked for again after a kill goes on where it stopped.</summary>
    public async Task<long?> FindUnfinishedAsync(string kind, string parametersJson, CancellationToken stop)
    {
        await using var context = store.Open();
        return await context.RunRequests.Where(request => request.FinishedAt == null && request.Kind == kind && request.ParametersJson == parametersJson)
            .OrderBy(request => request.Id).Select(request => (long?)request.Id).FirstOrDefaultAsync(stop).ConfigureAwait(false);
    }

    /// <summary>
    /// Starts the request's run, or takes it up again: then the row, its year and its day stay and the attempt is counted. A run that
    /// has come to its end is returned as it is; the caller sees it by its state.
    /// </summary>
    public async Task<RunRow> StartOrResumeAsync(long requestId, int year, DateOnly asOf, string codeVersion, CancellationToken stop)
    {
        var run = await BeginAsync(requestId, year, asOf, codeVersion, stop).ConfigureAwait(false);
        if (run.FinishedAt is null)
        {
            Tell(LogLevel.Information, run.Id, "", "", "Run {Run} of {AsOf} starts, attempt {Attempt}", run.Id, run.AsOf.ToString("O", CultureInfo.InvariantCulture), run.Attempts);
        }

        return run;
    }

    private Task<RunRow> BeginAsync(long requestId, int year, DateOnly asOf, string codeVersion, CancellationToken stop) => store.WriteAsync(
        async (context, token) =>
        {
            var run = await context.Runs.AsTracking().SingleOrDefaultAsync(row => row.RunRequestId == requestId, token).ConfigureAwait(false);
            if (run is { FinishedAt: not null })
            {
                return run;
            }

            var request = await context.RunRequests.AsTracking().SingleAsync(row => row.Id == requestId, token).ConfigureAwait(false);
            request.ClaimedAt ??= Now;
            if (run is null)
            {
                run = new RunRow { RunRequestId = requestId, Year = year, AsOf = asOf, StartedAt = Now };
                context.Add(run);
            }

            run.State = RunState.Running;
            run.Attempts++;
            run.CodeVersion = codeVersion;
            run.HeartbeatAt = Now;
            await context.SaveChangesAsync(token).ConfigureAwait(false);
            return run;
        },
        stop);

    /// <summary>Ends a run and its request. A run that has ended stays as it ended.</summary>
    /// <exception cref="ArgumentException"><paramref name="state"/> is no end.</exception>
    public async Task FinishAsync(long runId, RunState state, string message, CancellationToken stop)
    {
        if (state == RunState.Running)
        {
            throw new ArgumentException("A run does not finish as running.", nameof(state));
        }

        await store.WriteAsync(
            async (context, token) =>
            {
                var run = await context.Runs.AsTracking().SingleAsync(row => row.Id == runId, token).ConfigureAwait(false);
                if (run.FinishedAt is null)
                {
                    (run.State, run.Message, run.FinishedAt, run.HeartbeatAt) = (state, StoredText.Of(message), Now, Now);
                }

                var request = await context.RunRequests.AsTracking().SingleAsync(row => row.Id == run.RunRequestId, token).ConfigureAwait(false);
                request.FinishedAt ??= run.FinishedAt;
                await context.SaveChangesAsync(token).ConfigureAwait(false);
            },
            stop).ConfigureAwait(false);
        Tell(state == RunState.Done ? LogLevel.Information : LogLevel.Warning, runId, "", "", "Run {Run} ended as {State}", runId, state.Code());
    }

    /// <summary>The newest run, however it stands; null before the first.</summary>
    public async Task<RunView?> LatestAsync(CancellationToken stop) => Newest(await RecentAsync(1, stop).ConfigureAwait(false));

    /// <summary>The newest run whose results can be shown: done, with faults or without.</summary>
    public async Task<RunView?> LatestFinishedAsync(CancellationToken stop)
    {
        await using var context = store.Open();
        return Newest(await RunQueries.ViewsAsync(context, RunQueries.LatestFinished(context), stop).ConfigureAwait(false));
    }

    /// <summary>The newest runs, newest first.</summary>
    public async Task<IReadOnlyList<RunView>> RecentAsync(int count, CancellationToken stop)
    {
        await using var context = store.Open();
        return await RunQueries.ViewsAsync(context, RunQueries.Recent(context, count), stop).ConfigureAwait(false);
    }

    /// <summary>Whether a run has come to its end.</summary>
    public async Task<bool> IsFinishedAsync(long runId, CancellationToken stop)
    {
        await using var context = store.Open();
        return await context.Runs.AnyAsync(run => run.Id == runId && run.FinishedAt != null, stop).ConfigureAwait(false);
    }

    /// <summary>One run, or null.</summary>
    public async Task<RunView?> GetAsync(long runId, CancellationToken stop)
    {
        await using var context = store.Open();
        return Newest(await RunQueries.ViewsAsync(context, context.Runs.Where(run => run.Id == runId), stop).ConfigureAwait(false));
    }

    private static RunView? Newest(IReadOnlyList<RunView> views) => views.Count == 0 ? null : views[0];
}
