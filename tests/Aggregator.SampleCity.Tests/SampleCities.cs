using Aggregator.Testing;

namespace Aggregator.SampleCity.Tests;

/// <summary>Two cities written once for all tests: the one of the server's first start, and one large enough to hold every fault.</summary>
internal static class SampleCities
{
    public const long Seed = 20250401;

    private static readonly TempFolder Folder = new();
    private static readonly Lazy<string> FirstStart = new(() => Written("small", 14));
    private static readonly Lazy<string> EveryFault = new(() => Written("large", 72));

    private static readonly Lazy<Key> EveryAnswer = new(() => new Key(Large));

    /// <summary>14 units, two years.</summary>
    public static string Small => FirstStart.Value;

    /// <summary>72 units, two years.</summary>
    public static string Large => EveryFault.Value;

    /// <summary>The large city's key, with every file read once.</summary>
    public static Key LargeKey => EveryAnswer.Value;

    public static void Remove() => Folder.Dispose();

    private static string Written(string name, int units)
    {
        var folder = Path.Combine(Folder.Path, name);
        CityWriter.Write(units, 2, Seed, folder);
        return folder;
    }
}
