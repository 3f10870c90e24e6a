using Aggregator.Testing;

namespace Aggregator.SampleCity.Tests;

/// <summary>Three cities written once for all tests: the one of the server's first start, a large one, and one of many years that holds every fault.</summary>
internal static class SampleCities
{
    public const long Seed = 20250401;

    private static readonly TempFolder Folder = new();
    private static readonly Lazy<string> FirstStart = new(() => Written("small", 14));
    private static readonly Lazy<string> EveryFault = new(() => Written("large", 210));

    private static readonly Lazy<Key> Middle = new(() => new Key(Written("middle", 72)));
    private static readonly Lazy<Key> EveryAnswer = new(() => new Key(Large));

    /// <summary>14 units, two years.</summary>
    public static string Small => FirstStart.Value;

    /// <summary>210 units, two years.</summary>
    public static string Large => EveryFault.Value;

    /// <summary>The key of 72 units, two years: enough honest reports to compare with each other.</summary>
    public static Key HonestKey => Middle.Value;

    /// <summary>The large city's key, with every file read once.</summary>
    public static Key LargeKey => EveryAnswer.Value;

    /// <summary>The key of 60 units and seven years, where every form and every kind of deviation is met.</summary>
    public static Key SevenYearKey => EveryYear.Value;

    public static void Remove() => Folder.Dispose();

    private static string Written(string name, int units, int years = 2)
    {
        var folder = Path.Combine(Folder.Path, name);
        CityWriter.Write(units, years, Seed, folder);
        return folder;
    }
}
