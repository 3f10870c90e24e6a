using System.Diagnostics;
using System.Globalization;
using Aggregator.Benchmarks.Inputs;
using Aggregator.Benchmarks.Quick;

namespace Aggregator.Benchmarks.Runs;

/// <summary>What a person waits for: <c>aggregator check FILE</c> as a process of its own, from start to end, beside <c>aggregator --version</c>.</summary>
internal static class ProcessCost
{
    private const int Rounds = 7;

    /// <summary>Prints the medians; 1 when there is no built program.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="program">The program; null for the one beside this build.</param>
    public static int Print(TextWriter to, string? program)
    {
        program = BuiltProgram.Find(to, program, "process");
        if (program is null)
        {
            return 1;
        }

        var folder = Directory.CreateTempSubdirectory("aggregator-benchmarks-").FullName;
        try
        {
            var files = SampleFiles.ByFormat.Where(pair => pair.Key is not "xls").Select(pair => (pair.Key, pair.Value[0])).ToList();
            var page = PortalPage.OfOneBureau();
            files.Insert(0, ("portal page", new SampleFile("page.html", page)));
            var runs = new List<(string Name, string[] Arguments)> { ("--version", ["--version"]) };
            for (var i = 0; i < files.Count; i++)
            {
                var path = Path.Combine(folder, i.ToString(CultureInfo.InvariantCulture) + Path.GetExtension(files[i].Item2.Path));
                File.WriteAllBytes(path, files[i].Item2.Bytes);
                runs.Add(("check " + files[i].Key, ["check", path]));
            }

            var times = Median.Of(Rounds, 1, Median.Wall, [.. runs.Select(run => (Action)(() => Run(program, run.Arguments)))]);
            to.WriteLine($"Whole processes, start to end, median of {Rounds} in turns; {program}");
            to.WriteLine($"{"run",-24}{"ms",8}{"x --version",13}");
            for (var i = 0; i < runs.Count; i++)
            {
                to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{runs[i].Name,-24}{times[i],8:0}{times[i] / times[0],13:0.00}"));
            }

            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Run(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var printed = process.StandardOutput.ReadToEndAsync();
        var complaints = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        Task.WaitAll(printed, complaints);
    }
}
