using System.Globalization;
using Aggregator.Benchmarks.Inputs;
using Aggregator.Benchmarks.Quick;

namespace Aggregator.Benchmarks.Runs;

/// <summary>
/// A city's nights as whole processes, from the bytes of its files to the workbook: the first, one with nothing changed and one with one file in a hundred
/// changed, over three sizes of city and ten years each, on SQLite and, when there is one, on PostgreSQL. Shown as ratios to what the same bytes cost
/// somebody who only hashes, only parses or only inserts them.
/// </summary>
internal sealed class NightCost(TextWriter to, string program, string folder)
{
    private const int Years = 10;
    private static readonly int[] Units = [30, 100, 300];
    private static readonly string[] Names = ["first night", "nothing changed", "1 % changed"];
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(30);

    /// <summary>Prints the ratios; 1 when there is no built program.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="server">PostgreSQL's connection string; null without.</param>
    /// <param name="program">The program; null for the one beside this build.</param>
    public static int Print(TextWriter to, string? server, string? program)
    {
        program = BuiltProgram.Find(to, program, "nights");
        if (program is null)
        {
            return 1;
        }

        var folder = Directory.CreateTempSubdirectory("aggregator-benchmarks-").FullName;
        try
        {
            new NightCost(to, program, folder).Print(server is null ? [null] : [null, server]);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private void Print(string?[] servers)
    {
        to.WriteLine($"Whole nights, bytes to workbook, {Years} years, {Environment.ProcessorCount} processors, once each; {program}");
        to.WriteLine("x hash, x parse: processor time of the night over that of hashing or parsing the same files; x insert: the night over inserting its rows, on the wall;");
        to.WriteLine("of the first: the night over the first night, on the wall.");
        to.WriteLine($"{"store",-11}{"units",6}{"files",7}  {"night",-16}{"x hash",8}{"x parse",8}{"x insert",9}{"of the first",13}{"peak MB",9}");
        var all = Units.SelectMany(units => Measure(units, servers)).ToList();
        to.WriteLine();
        foreach (var kind in all.GroupBy(one => (one.Store, one.Night)))
        {
            var points = kind.ToList();
            to.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{kind.Key.Store}, {Names[kind.Key.Night]}: growth exponent over files, wall {Growth.Exponent([.. points.Select(one => ((double)one.Files, one.Run.Seconds))]):0.00}, processors {Growth.Exponent([.. points.Select(one => ((double)one.Files, one.Run.ProcessorSeconds))]):0.00}"));
        }
    }

    private List<Cost> Measure(int units, string?[] servers)
    {
        var place = Directory.CreateDirectory(Path.Combine(folder, Text(units))).FullName;
        var city = Path.Combine(place, "city");
        Must("sample", "--units", Text(units), "--years", Text(Years), "--seed", "4310", "--out", city);
        var raw = RawCost.Of(Path.Combine(city, "inbox"));
        var stores = servers.Select((server, n) => (Data: Directory.CreateDirectory(Path.Combine(place, Text(n))).FullName, Server: server)).Select(one => (one.Data, Store: new NightStore(one.Data, one.Server))).ToList();
        try
        {
            var runs = new List<Cost>();
            foreach (var (data, store) in stores)
            {
                Must(["migrate", "--data", data, .. store.Arguments]);
                runs.Add(Night(0, data, store));
                runs.Add(Night(1, data, store));
            }

            ChangedFiles.Write(Path.Combine(city, "inbox"), 0);
            runs.AddRange(stores.Select(one => Night(2, one.Data, one.Store)));
            foreach (var (_, store) in stores)
            {
                var insert = store.InsertSeconds();
                var ours = runs.FindAll(run => run.Store == store.Name);
                ours.ForEach(run => to.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{run.Store,-11}{units,6}{run.Files,7}  {Names[run.Night],-16}{run.Run.ProcessorSeconds / raw.HashSeconds,8:0}{run.Run.ProcessorSeconds / raw.ParseSeconds,8:0.0}{run.Run.Seconds / insert,9:0.0}{run.Run.Seconds / ours[0].Run.Seconds,13:0.00}{run.Run.PeakBytes / 1048576.0,9:0}")));
            }

            return runs;
        }
        finally
        {
            stores.ForEach(one => one.Store.Dispose());
            Directory.Delete(place, recursive: true);
        }

        Cost Night(int night, string data, NightStore store) => new(store.Name, night, raw.Files, Must(
            ["run", "--roster", Path.Combine(city, "roster.csv"), "--inbox", Path.Combine(city, "inbox"), "--year", "2025", "--as-of", $"2026-04-1{Text(night)}", "--out", Path.Combine(data, "out"), "--data", data, .. store.Arguments]));
    }

    private ChildRun Must(params string[] arguments) => ChildRun.Of(program, arguments, "", Limit) is { ExitCode: 0 } run ? run : throw new InvalidOperationException($"`{arguments[0]}` did not end well.");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Cost(string Store, int Night, int Files, ChildRun Run);
}
