using System.Globalization;
using Aggregator.Data;
using Aggregator.Pipeline;
using Aggregator.SampleCity;
using Aggregator.SampleCity.Grading;
using Aggregator.Server.Commands;

namespace Aggregator.Server.Exam;

/// <summary>One city of an exam: written, worked through by the jobs of a night in a store of its own, and graded.</summary>
/// <param name="Marks">Its marks; null when the night did not come to an end.</param>
/// <param name="Night">Its night.</param>
internal sealed record ExamSitting(Marks? Marks, RunView Night)
{
    // The day all sample cities are judged on: every deadline of their last year has passed.
    private static readonly DateOnly AsOf = new(CityWriter.LastYear + 1, 4, 10);

    /// <summary>Whether the night ended without a crash of ours.</summary>
    public bool IsSound => Marks is not null && Night.Faults.Count == 0;

    /// <summary>Sits the exam of one seed in a folder, which gets <c>city</c>, <c>data</c> and <c>out</c>.</summary>
    public static async Task<ExamSitting> TakeAsync(int units, int years, long seed, string folder, CancellationToken stop)
    {
        var city = Path.Combine(folder, "city");
        var data = Path.Combine(folder, "data");
        var results = Path.Combine(folder, "out");
        using (var bar = new ProgressBar())
        {
            CityWriter.Write(units, years, seed, city, new ImmediateProgress<int>(done =>
            {
                stop.ThrowIfCancellationRequested();
                bar.Show("写出样本", done, units);
            }));
        }

        var night = new NightParameters(Path.Combine(city, "roster.csv"), Path.Combine(city, "inbox"), CityWriter.LastYear, AsOf, results);
        var run = await ForegroundNight.RunAsync(night, StoreOptions.Parse(null, null, data), data, (ended, _) => Task.FromResult(ended), stop);
        var isGraded = run.State is Data.Rows.RunState.Done or Data.Rows.RunState.DoneWithFaults;
        return new ExamSitting(isGraded ? Named(Grader.Grade(Path.Combine(city, "answers"), results), seed) : null, run);
    }

    // Units have the same codes in every city.
    private static Marks Named(Marks marks, long seed)
    {
        var city = string.Create(CultureInfo.InvariantCulture, $"（种子 {seed}）");
        return marks with { Misses = [.. marks.Misses.Select(m => m + city)], FalseAlarms = [.. marks.FalseAlarms.Select(a => a + city)] };
    }
}
