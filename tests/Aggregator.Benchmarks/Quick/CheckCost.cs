using System.Globalization;
using Aggregator.Core.Checking;

namespace Aggregator.Benchmarks.Quick;

/// <summary>What all rules cost a report beside what getting it out of its document costs, and which rules cost most.</summary>
internal static class CheckCost
{
    private const int Shown = 10;

    public static void Print(TextWriter to)
    {
        var cases = new CheckCases();
        var all = RuleCatalogue.All;
        Action[] alone = [.. all.Select(rule => (Action)(() => cases.Check([rule])))];
        var times = Median.Of(21, 80, Median.Processor, [() => cases.ExtractAll(), () => cases.CheckAll(), .. alone]);
        var each = times.Select(time => time / cases.Count).ToArray();
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Checking, one thread, {cases.Count} sample-city reports with a past year, {all.Count} rules, medians of processor time."));
        to.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"all rules {each[1]:0.000} ms a report ({Median.Allocated(() => cases.CheckAll()) / 1024 / cases.Count} KB), extraction {each[0]:0.000} ms: {each[1] / each[0]:0.00} of extraction; bound 2 ms."));
        foreach (var (rule, time) in all.Zip(each.Skip(2)).OrderByDescending(pair => pair.Second).Take(Shown))
        {
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rule.Info.Id,-24}{time,9:0.0000} ms{time / each[1],8:0.00}"));
        }

        to.WriteLine();
    }
}
