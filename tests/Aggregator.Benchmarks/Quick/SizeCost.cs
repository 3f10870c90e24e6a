using System.Diagnostics;
using System.Globalization;
using Aggregator.Benchmarks.Inputs;

namespace Aggregator.Benchmarks.Quick;

/// <summary>What large inputs cost, each in a process of its own so that its peak of memory is its own.</summary>
internal static class SizeCost
{
    private const int MaxSeconds = 120;

    private static readonly double[] Sizes = [0.1, 1, 5, 20];

    /// <summary>Honest content from 0.1 to 20 MB; a linear cost has a ratio of 2 a doubling, a square one of 4.</summary>
    public static void PrintGrowth(TextWriter to)
    {
        to.WriteLine("Growth: processor seconds, allocation and peak memory by size; ratio per doubling of the size since the row above (linear is 2.0).");
        Head(to);
        foreach (var shape in Shapes.Honest)
        {
            OneResult? last = null;
            foreach (var size in Sizes)
            {
                last = Row(to, shape, size, last);
            }
        }

        to.WriteLine();
    }

    /// <summary>Hostile content of 5 and 20 MB.</summary>
    public static void PrintHostile(TextWriter to, string only)
    {
        to.WriteLine("Hostile shapes of 5 and 20 MB, processor seconds.");
        Head(to);
        foreach (var shape in Shapes.All.Except(Shapes.Honest).Where(shape => shape.Contains(only, StringComparison.Ordinal)))
        {
            Row(to, shape, 20, Row(to, shape, 5, null));
        }

        to.WriteLine();
    }

    private static void Head(TextWriter to) => to.WriteLine($"{"shape",-20}{"MB",6}{"read s",9}{"extract s",10}{"wall s",8}{"alloc MB",10}{"peak MB",9}{"time x2",9}{"alloc x2",9}  outcome");

    private static OneResult? Row(TextWriter to, string shape, double size, OneResult? last)
    {
        var bytes = (int)(size * 1048576);
        var result = Run(shape, bytes);
        if (result is null)
        {
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{shape,-20}{size,6:0.0}  no result within {MaxSeconds} s"));
            return null;
        }

        string Ratio(double now, double? before) => last is null || before is null or <= 0
            ? ""
            : Math.Pow(now / before.Value, 1 / Math.Log2((double)bytes / last.Bytes)).ToString("0.00", CultureInfo.InvariantCulture);
        to.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{shape,-20}{size,6:0.0}{result.ReadSeconds,9:0.000}{result.ExtractSeconds,10:0.000}{result.WallSeconds,8:0.0}{result.Allocated / 1048576.0,10:0}{result.PeakBytes / 1048576.0,9:0}{Ratio(result.Seconds, last?.Seconds),9}{Ratio(result.Allocated, last?.Allocated),9}  {result.Outcome}"));
        return result;
    }

    private static OneResult? Run(string shape, int bytes)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(SizeCost).Assembly.Location);
        }

        foreach (var argument in (string[])["one", shape, bytes.ToString(CultureInfo.InvariantCulture)])
        {
            start.ArgumentList.Add(argument);
        }

        using var child = Process.Start(start)!;
        var printed = child.StandardOutput.ReadToEndAsync();
        if (!child.WaitForExit(TimeSpan.FromSeconds(MaxSeconds)))
        {
            child.Kill();
            return null;
        }

        return OneResult.Parse(bytes, printed.Result.Trim());
    }
}
