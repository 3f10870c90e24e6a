using System.ComponentModel;
using System.Diagnostics;

namespace Aggregator.Benchmarks.Runs;

/// <summary>What one process cost from its start to its end.</summary>
/// <param name="Seconds">By the clock on the wall.</param>
/// <param name="ProcessorSeconds">All its threads; looked at every few milliseconds, so up to that much is missing.</param>
/// <param name="PeakBytes">Largest working set; looked at like the processor time.</param>
/// <param name="ExitCode">0 when it did what was asked; -1 when it was stopped after the time limit.</param>
internal sealed record ChildRun(double Seconds, double ProcessorSeconds, long PeakBytes, int ExitCode)
{
    private const int LookMilliseconds = 5;

    /// <summary>Runs a program; null when there is none of that name.</summary>
    /// <param name="program">A path, or a name on the PATH.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="input">What it reads on standard input.</param>
    /// <param name="limit">After that it is stopped.</param>
    public static ChildRun? Of(string program, IEnumerable<string> arguments, string input, TimeSpan limit)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        var begin = Stopwatch.GetTimestamp();
        try
        {
            using var child = Process.Start(start)!;
            var printed = child.StandardOutput.ReadToEndAsync();
            var complaints = child.StandardError.ReadToEndAsync();
            child.StandardInput.Write(input);
            child.StandardInput.Close();
            var (processor, peak) = Watch(child, limit - Stopwatch.GetElapsedTime(begin));
            var stopped = !child.HasExited;
            if (stopped)
            {
                child.Kill(entireProcessTree: true);
            }

            child.WaitForExit();
            var seconds = Stopwatch.GetElapsedTime(begin).TotalSeconds;
            Task.WaitAll(printed, complaints);
            return new ChildRun(seconds, processor.TotalSeconds, peak, stopped ? -1 : child.ExitCode);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    // Once a process has ended nobody can ask what it used.
    private static (TimeSpan Processor, long Peak) Watch(Process child, TimeSpan limit)
    {
        var begin = Stopwatch.GetTimestamp();
        var processor = TimeSpan.Zero;
        var peak = 0L;
        while (Stopwatch.GetElapsedTime(begin) < limit)
        {
            try
            {
                child.Refresh();
                processor = child.TotalProcessorTime;
                peak = Math.Max(peak, child.PeakWorkingSet64);
            }
            catch (Exception ended) when (ended is InvalidOperationException or Win32Exception)
            {
                break;
            }

            if (child.WaitForExit(LookMilliseconds))
            {
                break;
            }
        }

        return (processor, peak);
    }
}
