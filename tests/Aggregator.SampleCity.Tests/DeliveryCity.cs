namespace Aggregator.SampleCity.Tests;

/// <summary>The hand-in of the large city: everything of it is seeded there, and units come, go and change their names.</summary>
internal static class DeliveryCity
{
    public static Key Key => SampleCities.LargeKey;

    /// <summary>What the office of the large city has set.</summary>
    public static CityCalendar Calendar { get; } = new(SampleCities.Large);

    /// <summary>Columns of the roster by unit code.</summary>
    public static Dictionary<string, string[]> Roster { get; } = File.ReadLines(Path.Combine(SampleCities.Large, "roster.csv")).Skip(1).Select(l => l.Split(',')).ToDictionary(c => c[0]);

    /// <summary>Lines of index.csv by file: unit, year, received_at, published_at, url.</summary>
    public static Dictionary<string, string[]> Index { get; } = File.ReadLines(Path.Combine(Key.Inbox, "index.csv")).Skip(1).Select(l => l.Split(',')).ToDictionary(c => c[0], c => c[1..]);

    /// <summary>Files of a fault's or decoy's unit and year.</summary>
    public static List<string> FilesOf(string unit, int year) => [.. Key.Submissions.Where(s => s.Unit == unit && s.Year == year).Select(s => s.File)];

    public static byte[] BytesOf(string file) => File.ReadAllBytes(Path.Combine(Key.Inbox, file));
}
