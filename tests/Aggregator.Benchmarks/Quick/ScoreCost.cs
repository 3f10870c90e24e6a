using System.Diagnostics;
using System.Globalization;

namespace Aggregator.Benchmarks.Quick;

/// <summary>What rolling up and ranking a large city over ten years costs, years in parallel, once cold and then again.</summary>
internal static class ScoreCost
{
    private const int Units = 1000;
    private const int Years = 10;
    private const int Rounds = 5;

    public static void Print(TextWriter to)
    {
        // What compiling costs is no part of it.
        var small = new ScoreCases(20, 2);
        foreach (var year in Enumerable.Repeat(small.Years, 30).SelectMany(all => all))
        {
            small.RollUp(year);
            small.Rank(year);
        }

        var cases = new ScoreCases(Units, Years);
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Rolling up, scoring and ranking {Units} units x {Years} years, {cases.Findings} findings, all leaves, {Environment.ProcessorCount} processors; bound 1 s in all."));
        for (var round = 0; round < Rounds; round++)
        {
            var (rollUp, rank, shares) = (Time(cases.Years, cases.RollUp), Time(cases.Years, cases.Rank), Time(cases.Years, cases.Shares));
            to.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{(round == 0 ? "cold " : "again")} roll-up {rollUp.Wall:0.000} s ({rollUp.Processor:0.000} s of processors), score and rank {rank.Wall:0.000} s ({rank.Processor:0.000} s; shares of text alone {shares.Processor:0.000} s), together {rollUp.Wall + rank.Wall:0.000} s ({rollUp.Processor + rank.Processor:0.000} s)"));
        }

        to.WriteLine();
    }

    private static (double Wall, double Processor) Time(IEnumerable<int> years, Func<int, int> work)
    {
        var (start, used) = (Stopwatch.GetTimestamp(), Median.Processor());
        Parallel.ForEach(years, year => work(year));
        return (Stopwatch.GetElapsedTime(start).TotalSeconds, (Median.Processor() - used).TotalSeconds);
    }
}
