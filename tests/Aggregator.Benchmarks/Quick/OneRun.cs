using System.Diagnostics;
using System.Globalization;
using Aggregator.Benchmarks.Inputs;
using Aggregator.Core.Documents;
using Aggregator.Core.Extracting;
using Aggregator.Intake.Reading;

namespace Aggregator.Benchmarks.Quick;

/// <summary>Reads and extracts one input once, after a small one of the same shape, and prints what it cost.</summary>
internal static class OneRun
{
    private const int WarmBytes = 50_000;
    private const int WarmRuns = 20;

    public static int SizeOf(string bytes) => int.Parse(bytes, CultureInfo.InvariantCulture);

    public static void Print(TextWriter to, string shape, string bytes)
    {
        var input = Shapes.Make(shape, SizeOf(bytes));
        var small = Shapes.Make(shape, WarmBytes);
        for (var i = 0; i < WarmRuns; i++)
        {
            Run(small);
        }

        GC.Collect();
        to.WriteLine(Run(input).Line);
    }

    private static OneResult Run(byte[] input)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var wall = Stopwatch.GetTimestamp();
        var start = Environment.CpuUsage.TotalTime;
        double read = 0, extract = 0;
        string outcome;
        try
        {
            var document = DocumentReader.Read(input, "input");
            read = (Environment.CpuUsage.TotalTime - start).TotalSeconds;
            start = Environment.CpuUsage.TotalTime;
            var reports = ReportExtractor.Extract(document, "input");
            extract = (Environment.CpuUsage.TotalTime - start).TotalSeconds;
            outcome = string.Create(CultureInfo.InvariantCulture, $"{document.Blocks.Count} blocks, {document.Text.Length} characters, {reports.Sum(report => report.Figures.Count)} figures, losses: {string.Join(' ', document.Losses.Select(loss => loss.Kind).Distinct())}");
        }
        catch (UnreadableDocumentException refusal)
        {
            read = (Environment.CpuUsage.TotalTime - start).TotalSeconds;
            outcome = "refused: " + refusal.Loss.Kind;
        }

        using var self = Process.GetCurrentProcess();
        return new OneResult(input.Length, read, extract, Stopwatch.GetElapsedTime(wall).TotalSeconds, GC.GetAllocatedBytesForCurrentThread() - before, self.PeakWorkingSet64, outcome);
    }
}
