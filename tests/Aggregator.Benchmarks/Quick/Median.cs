using System.Diagnostics;

namespace Aggregator.Benchmarks.Quick;

/// <summary>Times several things in turns, so that whatever else the machine does falls on all of them alike.</summary>
internal static class Median
{
    /// <summary>The process's own processor time, all threads, the collector's too: what other programs do on the machine does not count.</summary>
    public static TimeSpan Processor() => Environment.CpuUsage.TotalTime;

    /// <summary>The clock on the wall, for what runs in other processes.</summary>
    public static TimeSpan Wall() => Stopwatch.GetElapsedTime(0);

    /// <summary>The median time of each action in milliseconds, after a warm-up of some rounds.</summary>
    public static double[] Of(int rounds, int warm, Func<TimeSpan> clock, params Action[] actions)
    {
        var times = actions.Select(_ => new List<double>()).ToArray();
        for (var round = -warm; round < rounds; round++)
        {
            for (var i = 0; i < actions.Length; i++)
            {
                var start = clock();
                actions[i]();
                if (round >= 0)
                {
                    times[i].Add((clock() - start).TotalMilliseconds);
                }
            }
        }

        return [.. times.Select(list => list.Order().ElementAt(list.Count / 2))];
    }

    /// <summary>Bytes one run of an action allocates on its own thread.</summary>
    public static long Allocated(Action action)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
