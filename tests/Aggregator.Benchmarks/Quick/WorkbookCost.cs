using System.Diagnostics;
using System.Globalization;
using Aggregator.Benchmarks.Inputs;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Workbooks;
using Aggregator.Publishing.Workbooks.Evaluations;
using Aggregator.Testing;

namespace Aggregator.Benchmarks.Quick;

/// <summary>The city's workbook beside a streaming writer of the same cells, and its memory by the size of the city.</summary>
internal static class WorkbookCost
{
    private const int Units = 300;
    private const double Megabyte = 1048576;

    private static readonly int[] Sizes = [1_250, 2_500, 5_000];

    public static void Print(TextWriter to)
    {
        var night = FilledCity.Create(Units);
        var package = CityWorkbook.Bytes(night);
        var raw = new RawWorkbook(package);
        var times = Median.Of(9, 6, Median.Processor, () => CityWorkbook.Bytes(night), () => raw.Write());
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"City workbook, {Units} units, {raw.Cells} cells ({raw.Filled} filled), {package.Length / Megabyte:0.0} MB, medians of processor time."));
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"workbook {times[0]:0} ms, streaming writer of the same cells {times[1]:0} ms: {times[0] / times[1]:0.00}; bound 3"));
        PrintSheets(to, night, times[0]);
        to.WriteLine();
        to.WriteLine("Memory, a process each, its city included: peak working set, before the workbook and with it; bound 600 MB at 5,000 units.");
        to.WriteLine($"{"units",8}{"wall s",9}{"cpu s",8}{"city MB",9}{"peak MB",9}{"file MB",9}{"cpu x2",8}");
        double? before = null;
        foreach (var size in Sizes)
        {
            before = Row(to, size, before);
        }

        to.WriteLine();
    }

    /// <summary>Builds one workbook and prints what it took; meant for a process of its own.</summary>
    public static void PrintOne(TextWriter to, int units)
    {
        CityWorkbook.Bytes(FilledCity.Create(20));
        var night = FilledCity.Create(units);
        GC.Collect();
        using var own = Process.GetCurrentProcess();
        var city = own.PeakWorkingSet64;
        var (processor, wall) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        var bytes = CityWorkbook.Bytes(night).Length;
        own.Refresh();
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(wall).TotalSeconds} {(Environment.CpuUsage.TotalTime - processor).TotalSeconds} {city} {own.PeakWorkingSet64} {bytes}"));
    }

    // By the clock: the sheets are made on all cores.
    private static void PrintSheets(TextWriter to, CitySnapshot night, double workbook)
    {
        var (clock, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var sheets = EvaluationFiles.All(night);
        using var zip = new MemoryStream();
        EvaluationFiles.Zip(zip, sheets);
        var (wall, cpu) = (Stopwatch.GetElapsedTime(clock).TotalSeconds, (Environment.CpuUsage.TotalTime - processor).TotalSeconds);
        to.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{sheets.Count} unit sheets zipped, cold: {wall:0.0} s on the clock, {cpu:0.0} s of processors, {cpu * 1000 / workbook:0.0} city workbooks, {zip.Length / Megabyte:0.0} MB; bound 10 s"));
    }

    private static double? Row(TextWriter to, int units, double? before)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(WorkbookCost).Assembly.Location);
        }

        foreach (var argument in (string[])["workbook", "one", units.ToString(CultureInfo.InvariantCulture)])
        {
            start.ArgumentList.Add(argument);
        }

        using var child = Process.Start(start)!;
        var said = child.StandardOutput.ReadToEnd().Split(' ', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        child.WaitForExit();
        if (child.ExitCode != 0 || said.Length != 5)
        {
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{units,8}  no result"));
            return null;
        }

        var numbers = said.Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToList();
        var ratio = before is { } last ? (numbers[1] / last).ToString("0.00", CultureInfo.InvariantCulture) : "";
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{units,8}{numbers[0],9:0.0}{numbers[1],8:0.0}{numbers[2] / Megabyte,9:0}{numbers[3] / Megabyte,9:0}{numbers[4] / Megabyte,9:0.0}{ratio,8}"));
        return numbers[1];
    }
}
