using Aggregator.Testing;

namespace Aggregator.SampleCity.Tests;

/// <summary>A city of 60 units and seven years, written once: everything of the hand-in is seeded in it, and units come, go and change their names.</summary>
internal static class DeliveryCity
{
    public const int Units = 60;
    public const int Years = 7;

    private static readonly TempFolder Folder = new();

    private static readonly Lazy<Key> Written = new(() =>
    {
        CityWriter.Write(Units, Years, SampleCities.Seed, Folder.Path);
        return new Key(Folder.Path);
    });

    public static Key Key => Written.Value;

    /// <summary>Columns of the roster by unit code.</summary>
    public static Dictionary<string, string[]> Roster => File.ReadLines(Path.Combine(Path.GetDirectoryName(Key.Inbox)!, "roster.csv")).Skip(1).Select(l => l.Split(',')).ToDictionary(c => c[0]);

    /// <summary>Lines of index.csv by file: unit, year, received_at, published_at, url.</summary>
    public static Dictionary<string, string[]> Index { get; } = File.ReadLines(Path.Combine(Key.Inbox, "index.csv")).Skip(1).Select(l => l.Split(',')).ToDictionary(c => c[0], c => c[1..]);

    /// <summary>Files of a fault's or decoy's unit and year.</summary>
    public static List<string> FilesOf(string unit, int year) => [.. Key.Submissions.Where(s => s.Unit == unit && s.Year == year).Select(s => s.File)];

    public static byte[] BytesOf(string file) => File.ReadAllBytes(Path.Combine(Key.Inbox, file));

    public static void Remove() => Folder.Dispose();
}
