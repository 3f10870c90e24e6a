using System.Globalization;
using Aggregator.SampleCity.Chance;

namespace Aggregator.SampleCity.Faults.Narrative.Numbers;

/// <summary>Wrong values as they come about: miscounted, digits swapped, doubled or lost.</summary>
internal static class Misstated
{
    /// <summary>A positive number that is neither <paramref name="right"/> nor any number it could be taken for.</summary>
    public static long Of(SeededRandom random, long right, params IReadOnlyList<long> others)
    {
        var text = right.ToString(CultureInfo.InvariantCulture);
        List<long> slips = [right + random.Between(1, 9), right - random.Between(1, 9), right + 10, Parse(string.Concat(text.Reverse())), Parse(text + text[^1]), right / 10];
        slips = [.. random.Shuffle(slips), .. others.Append(right).Select(o => o + random.Between(10, 19)), others.Append(right).Max() + 1];
        return slips.First(s => s > 0 && s != right && !others.Contains(s));

        static long Parse(string digits) => long.Parse(digits, CultureInfo.InvariantCulture);
    }
}
