using System.Globalization;
using Aggregator.Benchmarks.Inputs;
using Aggregator.Benchmarks.Quick;

namespace Aggregator.Benchmarks.Runs;

/// <summary>
/// What <c>aggregator reuse</c> costs as a whole process over three sizes of one generated corpus, what public tools need for the same corpora in
/// the same run, in turns, what each phase costs, and what a tenth more reports cost when the others are stored.
/// </summary>
internal static class ReuseCost
{
    private const int Seed = 7;

    // What of the phases depends on the size is seen in the sizes of the whole.
    private const int PhasedReports = 3_000;

    // A tool that takes longer is not waited for again, and none is asked for more than it can hold in memory.
    private const int MostReportsOfABaseline = 30_000;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    /// <summary>Prints medians; 1 when there is no built program or a run of it failed.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="full">3,000, 30,000 and 100,000 reports, three rounds, instead of 1,000, 3,000 and 10,000 and five.</param>
    /// <param name="program">The program; null for the one beside this build.</param>
    public static int Print(TextWriter to, bool full, string? program)
    {
        program = BuiltProgram.Find(to, program, "reuse");
        if (program is null)
        {
            return 1;
        }

        int[] sizes = full ? [3_000, 30_000, 100_000] : [1_000, 3_000, 10_000];
        var rounds = full ? 3 : 5;
        var baselines = ReuseBaseline.All();
        var folder = Directory.CreateTempSubdirectory("aggregator-benchmarks-").FullName;
        try
        {
            to.WriteLine($"aggregator reuse as a process, start to end, cold index, {Environment.ProcessorCount} processors, median of {rounds} in turns; {program}");
            var costs = new List<SizedRun>();
            foreach (var size in sizes)
            {
                var input = ReuseInput.Write(folder, size, Seed, withWordFiles: baselines[0].Missing is null && size <= MostReportsOfABaseline);
                costs.AddRange(Measure(input, program, size <= MostReportsOfABaseline ? baselines : [], rounds));
                Directory.Delete(input.Folder, recursive: true);
                if (costs.Exists(cost => cost.Tool.Length == 0 && cost.Median.ExitCode != 0))
                {
                    to.WriteLine($"reuse over {size} reports did not end well.");
                    return 1;
                }
            }

            PrintSizes(to, [.. costs.Where(cost => cost.Tool.Length == 0)]);
            PrintBaselines(to, costs, baselines);
            PrintPhases(to, folder, sizes[^1]);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Prints the phases, and what a tenth more reports cost beside stored ones, without running the program.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="folder">Where a corpus may be written.</param>
    /// <param name="stored">How many reports are stored.</param>
    public static void PrintPhases(TextWriter to, string folder, int stored)
    {
        ReusePhases.Print(to, ReuseInput.Write(folder, PhasedReports, Seed, withWordFiles: false));
        StoredReuseCost.Print(to, ReuseInput.Write(folder, stored + (stored / 10), Seed, withWordFiles: false));
    }

    private static IEnumerable<SizedRun> Measure(ReuseInput input, string program, IReadOnlyList<ReuseBaseline> baselines, int rounds)
    {
        var tools = new List<(string Name, Func<ChildRun?> Run)>
        {
            ("", () => ChildRun.Of(program, ["reuse", "--corpus", input.Corpus, "--out", Path.Combine(input.Folder, "reuse.jsonl")], "", Limit)),
        };
        tools.AddRange(baselines.Where(tool => tool.Missing is null).Select(tool => (tool.Name, (Func<ChildRun?>)(() => tool.Run(input, Limit)))));
        var runs = tools.ConvertAll(_ => new List<ChildRun>());
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < tools.Count; i++)
            {
                if (!runs[i].Exists(run => run.ExitCode != 0) && tools[i].Run() is { } run)
                {
                    runs[i].Add(run);
                }
            }
        }

        return tools.Select((tool, i) => new SizedRun(tool.Name, input, Middle(runs[i])));
    }

    // Each figure is the median of its own; one failed run fails the size.
    private static ChildRun Middle(List<ChildRun> runs)
    {
        return new ChildRun(Of(run => run.Seconds), Of(run => run.ProcessorSeconds), Of(run => run.PeakBytes), runs.Find(run => run.ExitCode != 0)?.ExitCode ?? 0);

        T Of<T>(Func<ChildRun, T> figure) => runs.Select(figure).Order().ElementAt(runs.Count / 2);
    }

    private static void PrintSizes(TextWriter to, List<SizedRun> runs)
    {
        to.WriteLine($"{"reports",9}{"M characters",14}{"wall s",9}{"cpu s",9}{"wall ns/char",14}{"cpu ns/char",13}{"peak MB",9}{"KB/report",11}");
        foreach (var (_, input, run) in runs)
        {
            to.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{input.Reports,9}{input.Characters / 1e6,14:0.0}{run.Seconds,9:0.00}{run.ProcessorSeconds,9:0.00}{run.Seconds / input.Characters * 1e9,14:0}{run.ProcessorSeconds / input.Characters * 1e9,13:0}{run.PeakBytes / 1048576.0,9:0}{run.PeakBytes / 1024.0 / input.Reports,11:0.0}"));
        }

        var (first, last) = (runs[0], runs[^1]);
        to.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Growth exponent of the three sizes: wall {Exponent(runs, run => run.Seconds):0.00}, cpu {Exponent(runs, run => run.ProcessorSeconds):0.00}; between neighbours, cpu: {string.Join(", ", runs.Skip(1).Select((_, i) => Exponent(runs.GetRange(i, 2), run => run.ProcessorSeconds).ToString("0.00", CultureInfo.InvariantCulture)))}"));
        to.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Peak memory of each further report, from the smallest to the largest: {(last.Median.PeakBytes - first.Median.PeakBytes) / 1024.0 / (last.Input.Reports - first.Input.Reports):0.0} KB"));
        to.WriteLine();
    }

    private static double Exponent(List<SizedRun> runs, Func<ChildRun, double> figure) =>
        Growth.Exponent([.. runs.Select(run => ((double)run.Input.Characters, figure(run.Median)))]);

    private static void PrintBaselines(TextWriter to, List<SizedRun> costs, IReadOnlyList<ReuseBaseline> baselines)
    {
        to.WriteLine($"{"baseline",-12}{"reports",9}{"wall s",9}{"cpu s",9}{"peak MB",9}{"x wall",9}{"x cpu",8}{"x peak",8}");
        foreach (var baseline in baselines)
        {
            if (baseline.Missing is not null)
            {
                to.WriteLine($"{baseline.Name,-12}{baseline.Missing}");
                continue;
            }

            foreach (var (_, input, run) in costs.Where(cost => cost.Tool == baseline.Name))
            {
                var ours = costs.Single(cost => cost.Tool.Length == 0 && cost.Input == input).Median;
                to.WriteLine(run.ExitCode != 0
                    ? string.Create(CultureInfo.InvariantCulture, $"{baseline.Name,-12}{input.Reports,9}  gave up or was stopped after {run.Seconds:0} s")
                    : string.Create(
                        CultureInfo.InvariantCulture,
                        $"{baseline.Name,-12}{input.Reports,9}{run.Seconds,9:0.00}{run.ProcessorSeconds,9:0.00}{run.PeakBytes / 1048576.0,9:0}{run.Seconds / ours.Seconds,9:0.00}{run.ProcessorSeconds / ours.ProcessorSeconds,8:0.00}{(double)run.PeakBytes / ours.PeakBytes,8:0.00}"));
            }

            to.WriteLine($"{"",-12}{baseline.What}");
        }

        to.WriteLine("x: the baseline's figure over that of aggregator reuse at the same size; above 1 the baseline costs more.");
        to.WriteLine();
    }

    private sealed record SizedRun(string Tool, ReuseInput Input, ChildRun Median);
}
