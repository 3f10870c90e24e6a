using Aggregator.SampleCity.Keys;
using Aggregator.Testing;

namespace Aggregator.SampleCity.Tests;

/// <summary>A city of all years since 2008, written once for all tests, with what its files before 2019 print.</summary>
internal static class EarlyCity
{
    private static readonly TempFolder Folder = new();

    private static readonly Lazy<Key> Answers = new(() =>
    {
        CityWriter.Write(70, CityWriter.MostYears, 20080503, Folder.Path);
        return new Key(Folder.Path);
    });

    private static readonly Lazy<Dictionary<string, EarlyPrinted>> Files = new(() =>
        City.Submissions.Where(s => s.Year < 2019 || City.Faults.Any(f => f.Kind == "StatsFormKept" && f.File == s.File)).ToDictionary(s => s.File, s => EarlyPrinted.Read(Path.Combine(City.Inbox, s.File))));

    public static Key City => Answers.Value;

    /// <summary>Accepted reports for 2008 to 2018.</summary>
    public static IEnumerable<SubmissionKey> Reports => City.Accepted.Where(s => s.Year < 2019);

    /// <summary>Those nothing was done to.</summary>
    public static IEnumerable<SubmissionKey> Honest => City.Honest.Where(s => s.Year < 2019);

    public static EarlyPrinted Read(string file) => Files.Value[file];

    /// <summary>The files a kind of fault was put into, with its entry in the key.</summary>
    public static IEnumerable<(FaultKey Fault, EarlyPrinted File)> Seeded(string kind) => Some(City.Faults.Where(f => f.Kind == kind).Select(f => (f, Read(f.File!))), kind);

    /// <summary>The files a kind of decoy was put into, with its entry in the key.</summary>
    public static IEnumerable<(DecoyKey Decoy, EarlyPrinted File)> Decoys(string kind) => Some(City.Decoys.Where(d => d.Kind == kind).Select(d => (d, Read(d.File))), kind);

    public static void Remove() => Folder.Dispose();

    private static List<T> Some<T>(IEnumerable<T> found, string kind)
    {
        var list = found.ToList();
        Assert.IsNotEmpty(list, kind);
        return list;
    }
}
