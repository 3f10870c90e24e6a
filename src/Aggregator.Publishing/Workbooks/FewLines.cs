using System.Globalization;
using Aggregator.Publishing.Texts;

namespace Aggregator.Publishing.Workbooks;

/// <summary>The first few of many texts in a cell.</summary>
internal static class FewLines
{
    /// <summary>The different ones that say something, a line each; of more than <paramref name="most"/> the first ones and how many there are.</summary>
    public static string Of(IEnumerable<string> parts, int most)
    {
        var lines = parts.Select(SafeText.OneLine).Where(p => p.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        return string.Join('\n', lines.Count <= most ? lines : [.. lines.Take(most), string.Create(CultureInfo.InvariantCulture, $"等{lines.Count}处")]);
    }
}
