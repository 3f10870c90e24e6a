using System.IO.Compression;
using System.Runtime.CompilerServices;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Output;
using Aggregator.Publishing.Texts;

namespace Aggregator.Publishing.Workbooks.Evaluations;

/// <summary>The 考核评分表 of all units: one file each and all in one zip.</summary>
public static class EvaluationFiles
{
    /// <summary>All of them in one file, below the output folder.</summary>
    public const string ZipName = "evaluations.zip";

    private const string Folder = "evaluations/";

    // The page of every unit asks for its own.
    private static readonly ConditionalWeakTable<CitySnapshot, IReadOnlyDictionary<string, string>> Named = [];

    /// <summary>Adds <c>evaluations/{code}-{name}.xlsx</c> for every unit of the ranking, and <c>evaluations.zip</c> with the same files; nothing for an empty ranking.</summary>
    internal static void AddNightly(OutputFolder output, CitySnapshot snapshot)
    {
        var sheets = All(snapshot);
        foreach (var (file, bytes) in sheets)
        {
            output.Add(Folder + file, stream => stream.Write(bytes));
        }

        if (sheets.Count > 0)
        {
            output.Add(ZipName, stream => Zip(stream, sheets));
        }
    }

    /// <summary>Whether a published file is one unit's.</summary>
    public static bool IsOne(string file) => file.StartsWith(Folder, StringComparison.Ordinal);

    /// <summary>Under which name below the output folder a unit's workbook is published, or null when the ranking has no such unit.</summary>
    public static string? NameOf(CitySnapshot snapshot, string unit)
    {
        var names = Named.GetValue(snapshot, night => night.Ranking.Zip(Names(night)).DistinctBy(one => one.First.Unit, StringComparer.Ordinal).ToDictionary(one => one.First.Unit, one => Folder + one.Second, StringComparer.Ordinal));
        return names.GetValueOrDefault(unit);
    }

    /// <summary>Every unit's workbook in the ranking's order.</summary>
    public static IReadOnlyList<(string File, byte[] Bytes)> All(CitySnapshot snapshot)
    {
        var input = new EvaluationInput(snapshot);
        var made = new byte[snapshot.Ranking.Count][];
        Parallel.For(0, made.Length, i => made[i] = EvaluationWorkbook.Bytes(input, snapshot.Ranking[i]));
        return [.. Names(snapshot).Zip(made)];
    }

    /// <summary>One zip of the files, stored: a workbook is a zip already.</summary>
    public static void Zip(Stream target, IReadOnlyList<(string File, byte[] Bytes)> sheets)
    {
        using var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true, Utf8.Encoding);
        foreach (var (file, bytes) in sheets)
        {
            var entry = zip.CreateEntry(file, CompressionLevel.NoCompression);
            entry.LastWriteTime = StablePackage.EntryTime;
            using var stream = entry.Open();
            stream.Write(bytes);
        }
    }

    // Two units may differ in a character no file name takes, or in case alone.
    private static List<string> Names(CitySnapshot snapshot)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. snapshot.Ranking.Select(unit => FileNames.Free(FileNames.Safe($"{unit.Unit}-{snapshot.Roster.Find(unit.Unit)?.Name ?? unit.Unit}"), taken, '_') + ".xlsx")];
    }
}
