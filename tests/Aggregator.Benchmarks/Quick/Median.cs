using System.Diagnostics;

namespace Aggregator.Benchmarks.Quick;

/// <summary>Times several things in turns, so that whatever else the machine does falls on all of them alike.</summary>
internal static class Median
{
    /// <summary>The median time of each action in milliseconds, after a warm-up of some rounds.</summary>
    public static double[] Of(int rounds, int warm, params Action[] actions)
    {
        var times = actions.Select(_ => new List<double>()).ToArray();
        for (var round = -warm; round < rounds; round++)
        {
            for (var i = 0; i < actions.Length; i++)
            {
                var start = Stopwatch.GetTimestamp();
                actions[i]();
                if (round >= 0)
                {
                    times[i].Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
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
