using System.Collections.Concurrent;
using Aggregator.SampleCity.Chance;
using Aggregator.SampleCity.Faults;
using Aggregator.SampleCity.Places;
using Aggregator.SampleCity.Prose;
using Aggregator.Testing;

namespace Aggregator.SampleCity.Tests;

/// <summary>Writes single reports with one deviation, each beside the plain report it would have been, and reads both back from their files.</summary>
internal static class NarrativeBench
{
    public const int Year = 2025;

    private const int PerKind = 8;
    private static readonly ConcurrentDictionary<string, IReadOnlyList<SeededReport>> Written = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, (PrintedReport Plain, PrintedReport Before)> Honest = new(StringComparer.Ordinal);
    private static readonly IReadOnlyList<SampleUnit> City = CityRoster.Make(72, 2, SampleCities.Seed);

    /// <summary>Reports of units of every kind and format the deviation suits.</summary>
    public static IReadOnlyList<SeededReport> Write(string kind) => Written.GetOrAdd(kind, name =>
    {
        var deviation = DeviationCatalogue.Find(name);
        var suited = City.Where(u => u.Code[0] is not ('C' or 'V') && deviation.Suits(u, Year, true));
        return [.. SeededRandom.For(SampleCities.Seed, "bench/" + name).Shuffle(suited).Take(PerKind).Select(u => Write(deviation, u))];
    });

    private static SeededReport Write(Deviation deviation, SampleUnit unit)
    {
        var author = Author(unit);
        var before = author.Write(Year - 1, [], _ => null);
        var seeded = author.Write(Year, [new PlannedDeviation(deviation, unit.Index, Year - 1)], _ => new SourceText(unit.Code, unit, Year - 1, before.Text, Keys.ProseLines.Of(before.Draft)));
        var (plain, printedBefore) = Honest.GetOrAdd(unit.Code, _ => (Read(PlainOf(unit)), Read(before)));
        return new SeededReport(unit, seeded, Read(seeded), plain, printedBefore);
    }

    private static WrittenReport PlainOf(SampleUnit unit)
    {
        var author = Author(unit);
        author.Write(Year - 1, [], _ => null);
        return author.Write(Year, [], _ => null);
    }

    private static ReportAuthor Author(SampleUnit unit) => new(unit, City, SampleCities.Seed, new SentenceLedger());

    private static PrintedReport Read(WrittenReport report)
    {
        using var folder = new TempFolder();
        var path = Path.Combine(folder.Path, "report" + Path.GetExtension(report.Hand.File));
        File.WriteAllBytes(path, report.Bytes);
        return PrintedReport.Read(path);
    }
}
