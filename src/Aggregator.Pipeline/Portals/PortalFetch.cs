using System.Collections.Concurrent;
using System.Net;
using Aggregator.Core.Reports;
using Aggregator.Data;
using Aggregator.Intake;
using Aggregator.Intake.Collecting;
using Aggregator.Intake.Portals;
using Aggregator.Intake.Rosters;
using Aggregator.Pipeline.Workers;

namespace Aggregator.Pipeline.Portals;

/// <summary>
/// Visits the sites of a city's units and keeps what they show, so that the night need ask no network. Safe to repeat: a site that was visited is not
/// due again. A site that fails is put off, a host that does not answer is let go, and the whole has an end: one slow source cannot eat the night.
/// </summary>
/// <param name="store">What was seen.</param>
/// <param name="vault">The bytes.</param>
/// <param name="options">What is allowed.</param>
/// <param name="clock">For times and pauses.</param>
/// <param name="city">Whose units; null when nothing is scheduled.</param>
/// <param name="presence">This process among others of the same database; null where no other can be.</param>
public sealed class PortalFetch(PortalStore store, FileVault vault, PortalOptions options, TimeProvider clock, ScheduledCity? city, WorkerPresence? presence = null)
{
    /// <summary>The lease of whoever visits sites: two at a time would each be polite on their own.</summary>
    public const string Turn = "portals";

    // A host that failed to answer for so many sites in a row does so for the others too.
    private const int MostSilences = 3;

    /// <summary>Whether the network is asked at all.</summary>
    public bool IsOn => options.IsOn && city is not null;

    /// <summary>Tells the addresses of a name, in a test; null for the machine's own.</summary>
    internal Func<string, CancellationToken, Task<IPAddress[]>>? Resolver { get; init; }

    /// <summary>Visits every site that is due, those first that were not visited for the longest time. Waits until no other process visits any.</summary>
    /// <exception cref="RefusedInputException">Roster or profiles cannot be used.</exception>
    /// <exception cref="OperationCanceledException">Told to stop, or the other workers took this process for dead: they go on.</exception>
    public async Task<PortalTally> RoundAsync(IProgress<PortalRound>? progress, CancellationToken stop)
    {
        if (!IsOn)
        {
            return PortalTally.None;
        }

        return await InTurnAsync(
            async token =>
            {
                var (roster, profiles) = await ProfilesAsync(token).ConfigureAwait(false);
                var last = await LastAsync(token).ConfigureAwait(false);
                var now = clock.GetUtcNow();
                var due = profiles.Sites.Where(site => last.GetValueOrDefault(site.Key) is not { } round || round.NextTry <= now)
                    .OrderBy(site => last.GetValueOrDefault(site.Key)?.Began ?? DateTimeOffset.MinValue).ToList();
                return await VisitAsync(roster, due, profiles.Years, last, null, progress, token).ConfigureAwait(false);
            },
            stop).ConfigureAwait(false);
    }

    /// <summary>Visits a unit's sites because a person asks, due or not. Waits until no other process visits any.</summary>
    /// <exception cref="RefusedInputException">Roster or profiles cannot be used.</exception>
    /// <exception cref="OperationCanceledException">Told to stop, or the other workers took this process for dead: they go on.</exception>
    public async Task<PortalTally> GrantAsync(long wish, IProgress<PortalRound>? progress, CancellationToken stop)
    {
        if (!IsOn || await store.WishAsync(wish, stop).ConfigureAwait(false) is not { } wanted)
        {
            return PortalTally.None;
        }

        return await InTurnAsync(
            async token =>
            {
                var (roster, profiles) = await ProfilesAsync(token).ConfigureAwait(false);
                var done = await store.VisitedForAsync(wish, token).ConfigureAwait(false);
                return await VisitAsync(roster, [.. profiles.Sites.Where(site => site.Unit == wanted.Unit && !done.Contains(site.Key))], profiles.Years, await LastAsync(token).ConfigureAwait(false), wish, progress, token).ConfigureAwait(false);
            },
            stop).ConfigureAwait(false);
    }

    // What is due is looked up in one's turn: whoever had it before has visited.
    private async Task<PortalTally> InTurnAsync(Func<CancellationToken, Task<PortalTally>> visits, CancellationToken stop)
    {
        await using var turn = presence is null ? null : await presence.TakeAsync(Turn, stop).ConfigureAwait(false);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, turn?.Lost ?? CancellationToken.None);
        return await visits(either.Token).ConfigureAwait(false);
    }

    private async Task<(Roster Roster, PortalProfiles Profiles)> ProfilesAsync(CancellationToken stop)
    {
        var roster = RosterReader.Read(await RosterFile.ReadAsync(city!.RosterPath, stop).ConfigureAwait(false), Path.GetFileName(city.RosterPath));
        return (roster, await PortalFile.LoadAsync(city.RosterPath, roster, stop).ConfigureAwait(false));
    }

    private async Task<Dictionary<string, PortalRound>> LastAsync(CancellationToken stop) =>
        (await store.LatestAsync(stop).ConfigureAwait(false)).ToDictionary(round => round.Site, StringComparer.Ordinal);

    private async Task<PortalTally> VisitAsync(
        Roster roster, List<PortalSite> sites, IReadOnlyList<int> more, Dictionary<string, PortalRound> last, long? wish, IProgress<PortalRound>? progress, CancellationToken stop)
    {
        using var over = new CancellationTokenSource(options.Limits.Round, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, over.Token);
        using var source = new PortalSource(roster, vault, options.Limits, clock, Resolver);
        IReadOnlyList<int> years = [.. more.Prepend(city!.Year ?? ShanghaiClock.Today(clock).Year - 1).Distinct()];
        var (visited, failed, changed) = (0, 0, 0);
        var faults = new ConcurrentQueue<string>();

        // A lane a host: nobody is asked two things at once, and one who is slow holds up none but his own.
        var lanes = sites.GroupBy(site => site.Column.IdnHost, StringComparer.OrdinalIgnoreCase).Select(lane => lane.ToList()).ToList();
        try
        {
            await Parallel.ForEachAsync(lanes, new ParallelOptions { MaxDegreeOfParallelism = options.Limits.HostsAtOnce, CancellationToken = either.Token }, async (lane, token) =>
            {
                var silences = 0;
                foreach (var site in lane)
                {
                    if (silences == MostSilences)
                    {
                        break;
                    }

                    var (round, isChange) = await VisitAsync(source, site, years, last.GetValueOrDefault(site.Key), wish, faults, token).ConfigureAwait(false);
                    progress?.Report(round);
                    Interlocked.Increment(ref visited);
                    Interlocked.Add(ref failed, round.Failures > 0 ? 1 : 0);
                    Interlocked.Add(ref changed, isChange ? 1 : 0);
                    silences = PortalOutcomes.Parse(round.Outcome) is PortalOutcome.Slow or PortalOutcome.Unreachable ? silences + 1 : 0;
                }
            }).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            // The round's time is up: who was not visited is the first one of the next.
        }

        return new PortalTally(sites.Count, visited, failed, changed) { Faults = [.. faults] };
    }

    private async Task<(PortalRound Round, bool IsChange)> VisitAsync(PortalSource source, PortalSite site, IReadOnlyList<int> years, PortalRound? last, long? wish, ConcurrentQueue<string> faults, CancellationToken stop)
    {
        var began = clock.GetUtcNow();
        var result = await source.VisitAsync(site, await store.KnownAsync(site.Key, stop).ConfigureAwait(false), years, stop).ConfigureAwait(false);
        if (result.Fault is { } fault)
        {
            faults.Enqueue($"{site.Unit} {site.Column}: {fault}");
        }

        var (failures, nextTry) = PortalBackOff.Of(last, result.Outcome.IsGood(), wish is not null, began);
        var round = new PortalRound(0, site.Key, site.Unit, site.Column.AbsoluteUri, wish, began, clock.GetUtcNow(), result.Outcome.Code(), result.Note, failures, nextTry);
        var id = await store.AddAsync(round, result.Sightings, stop).ConfigureAwait(false);
        return (round with { Id = id }, result.Sightings.Any(one => one.IsChange && one.Part != PortalParts.Column));
    }
}
