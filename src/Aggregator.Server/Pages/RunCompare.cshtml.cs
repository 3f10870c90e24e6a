using Aggregator.Core.RollingUp;
using Aggregator.Core.Scoring;
using Aggregator.Core.Snapshots;
using Aggregator.Intake;
using Aggregator.Pipeline.Comparisons;
using Aggregator.Server.Web;
using Microsoft.AspNetCore.Mvc;

namespace Aggregator.Server.Pages;

/// <summary>运行对照: two nights side by side, or one night as it was when both numbers are the same.</summary>
public sealed class RunCompareModel(ISiteData data, TimeProvider clock) : SitePage(data, clock)
{
    /// <summary>The two runs; null when they cannot be compared.</summary>
    public NightPair? Pair { get; private set; }

    /// <summary>What differs; null when they cannot be compared.</summary>
    public NightComparison? Comparison { get; private set; }

    /// <summary>Why they cannot be compared, a Chinese sentence; null when they can.</summary>
    public string? Problem { get; private set; }

    /// <summary>Whether only one night is looked at.</summary>
    public bool IsOneNight => Pair is { } pair && pair.From == pair.To;

    /// <summary>Serves the page.</summary>
    public async Task OnGetAsync([FromQuery] long? from, [FromQuery] long? to)
    {
        try
        {
            var finished = (await Data.RunsAsync(NightPair.LookedThrough, Stop)).Where(run => run.State is "done" or "done-with-faults").Select(run => (run.Id, run.Year)).ToList();
            var pair = NightPair.Choose(finished, from, to);
            var before = await Data.NightAsync(pair.From, Stop) ?? throw NoSuch(pair.From);
            var now = pair.From == pair.To ? before : await Data.NightAsync(pair.To, Stop) ?? throw NoSuch(pair.To);
            Problem = NightDifferences.WhyNot(before, now);
            if (Problem is null)
            {
                (Pair, Comparison) = (pair, NightDifferences.Of(before, now));
            }
        }
        catch (RefusedInputException refused)
        {
            Problem = refused.Messages[0];
        }

        if (Problem is not null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    /// <summary>A unit's name on the later night, or on the earlier one.</summary>
    public string NameOf(string unit) => (Comparison!.Now.Roster.Find(unit) ?? Comparison.Before.Roster.Find(unit))?.Name ?? unit;

    /// <summary>What a unit brings to a total, before and now.</summary>
    public string Said(PartDifference part) => $"{NameOf(part.Unit)}：{ComparisonWords.Part(part.Before)} → {ComparisonWords.Part(part.Now)}";

    /// <summary>Both rankings in one list: the later one's order, those no longer ranked behind.</summary>
    public IReadOnlyList<(RankedUnit? Before, RankedUnit? Now)> Ranks()
    {
        var before = Comparison!.Before.Ranking.ToLookup(unit => unit.Unit, StringComparer.Ordinal);
        var now = Comparison.Now.Ranking.Select(unit => unit.Unit).ToHashSet(StringComparer.Ordinal);
        return [.. Comparison.Now.Ranking.Select(unit => (before[unit.Unit].FirstOrDefault(), (RankedUnit?)unit)), .. Comparison.Before.Ranking.Where(unit => !now.Contains(unit.Unit)).Select(unit => ((RankedUnit?)unit, (RankedUnit?)null))];
    }

    /// <summary>The totals of both nights: of table 2 the column of totals, of the others all.</summary>
    public IReadOnlyList<(CityCell? Before, CityCell? Now)> Totals()
    {
        var before = Comparison!.Before.RollUp.ToLookup(cell => (cell.Table, cell.Row, cell.Column));
        return [.. Comparison.Now.RollUp.Where(cell => cell.Table != "T2" || cell.Column == "total").Select(cell => (before[(cell.Table, cell.Row, cell.Column)].FirstOrDefault(), (CityCell?)cell))];
    }

    private static RefusedInputException NoSuch(long run) =>
        new([string.Create(System.Globalization.CultureInfo.InvariantCulture, $"没有第{run}次运行，或者它没有完成，请从“运行”页选择。")]);
}
