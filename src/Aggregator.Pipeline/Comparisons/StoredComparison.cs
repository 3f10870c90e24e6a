using System.Globalization;
using Aggregator.Core.Snapshots;
using Aggregator.Data;
using Aggregator.Data.Rows;
using Aggregator.Intake;

namespace Aggregator.Pipeline.Comparisons;

/// <summary>Brings back two past nights and says what differs between them and why. Nothing is written.</summary>
public sealed class StoredComparison(RunStore runs, SnapshotLoader loader)
{
    /// <summary>Compares two runs; see <see cref="NightPair.Choose"/> for those that are not named.</summary>
    /// <param name="from">The earlier run, or null.</param>
    /// <param name="to">The later run, or null.</param>
    /// <param name="stop">Stops it.</param>
    /// <exception cref="RefusedInputException">A run is not there or not finished, or the two are of different years.</exception>
    public async Task<(NightPair Pair, NightComparison Comparison)> RunAsync(long? from, long? to, CancellationToken stop)
    {
        var finished = (await runs.RecentAsync(NightPair.LookedThrough, stop)).Where(run => run.State is RunState.Done or RunState.DoneWithFaults).Select(run => (run.Id, run.Year)).ToList();
        var pair = NightPair.Choose(finished, from, to);
        var before = await NightAsync(pair.From, stop);
        var now = pair.To == pair.From ? before : await NightAsync(pair.To, stop);
        return NightDifferences.WhyNot(before, now) is { } sentence ? throw new RefusedInputException([sentence]) : (pair, NightDifferences.Of(before, now));
    }

    private async Task<CitySnapshot> NightAsync(long id, CancellationToken stop) =>
        await runs.GetAsync(id, stop) is { State: RunState.Done or RunState.DoneWithFaults } && await loader.LoadAsync(id, stop) is { } night
            ? night
            : throw new RefusedInputException([string.Create(CultureInfo.InvariantCulture, $"库中没有第{id}次运行，或者它没有完成，请核对 --from、--to 和 --data。")]);
}
