using Aggregator.Testing;

namespace Aggregator.SampleCity.Tests;

/// <summary>Cities written once for all tests: the one of the server's first start, a middling one, and one of many years that holds every kind.</summary>
internal static class SampleCities
{
    public const long Seed = 20250401;

    private static readonly TempFolder Folder = new();
    private static readonly Lazy<string> FirstStart = new(() => Written("small", 14, 2));
    private static readonly Lazy<Key> Middling = new(() => new Key(Written("middling", 72, 2)));
    private static readonly Lazy<string> EveryKind = new(() => Written("large", 130, 7));
    private static readonly Lazy<Key> EveryAnswer = new(() => new Key(Large));

    /// <summary>14 units, two years.</summary>
    public static string Small => FirstStart.Value;

    /// <summary>130 units, seven years: every form from 2019 on and every kind of deviation of these years.</summary>
    public static string Large => EveryKind.Value;

    /// <summary>The large city's key, with every file read once.</summary>
    public static Key LargeKey => EveryAnswer.Value;

    /// <summary>The key of 72 units and two years.</summary>
    public static Key HonestKey => Middling.Value;

    public static void Remove() => Folder.Dispose();

    private static string Written(string name, int units, int years)
    {
        var folder = Path.Combine(Folder.Path, name);
        CityWriter.Write(units, years, Seed, folder);
        return folder;
    }
}
