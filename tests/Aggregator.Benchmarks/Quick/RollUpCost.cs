using System.Globalization;
using Aggregator.Benchmarks.Inputs;
using Aggregator.Core.RollingUp;

namespace Aggregator.Benchmarks.Quick;

/// <summary>What the roll-up of a large city costs, and what one changed report costs beside it.</summary>
internal static class RollUpCost
{
    private const int Units = 1_000;
    private const int Years = 10;

    public static void Print(TextWriter to)
    {
        var cases = new RollUpCases(Units, Years);
        var last = cases.Years[^1];
        var ledger = CityLedger.Of(cases.Roster, last, cases.Submissions);
        var unit = cases.Roster.Units[22].Code;
        var touched = ledger.With(unit, cases.Changed).Change;
        var times = Median.Of(9, 5, Median.Processor,
            () => cases.Walk(),
            () => AllYears(cases),
            () => Often(100, () => ledger.With(unit, cases.Changed)),
            () => InheritedBreaks.Within(last, ledger.Cells),
            () => PublishedComparison.Of(cases.Roster, last, cases.Submissions, ledger.Cells));
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Roll-up, {Units} units x {Years} years, {ledger.Cells.Count} totals a year, medians of processor time."));
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"all years            {times[1],9:0.0} ms   {times[1] / times[0],7:0.00} of looking at every figure once; bound 1000 ms with score and rank"));
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"one changed report   {times[2] / 100,9:0.000} ms   {times[2] / 100 / (times[1] / Years),7:0.000} of its year; {touched.Lines} of {Units} lines read, {touched.Cells.Count} of {ledger.Cells.Count} totals added up"));
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"what a year inherits {times[3],9:0.0} ms   {times[3] / (times[1] / Years),7:0.00} of a year"));
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"beside the published {times[4],9:0.0} ms   {times[4] / (times[1] / Years),7:0.00} of a year"));
        to.WriteLine();
    }

    private static int AllYears(RollUpCases cases) => cases.Years.Sum(year => CityRollUp.Compute(cases.Roster, year, cases.Submissions).Count);

    private static void Often(int times, Action action)
    {
        for (var i = 0; i < times; i++)
        {
            action();
        }
    }
}
