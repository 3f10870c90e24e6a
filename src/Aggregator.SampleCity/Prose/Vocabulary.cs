using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Prose;

/// <summary>The words of a unit: its trade's business and its own places and projects.</summary>
internal static class Vocabulary
{
    private static readonly Lazy<IReadOnlyDictionary<string, string[]>> Blocks = new(() => ResourceLists.Read("vocabulary.txt"));

    /// <summary>Lists for <see cref="Grammar.Expand"/>: self, item, who, paper, place, project.</summary>
    public static Dictionary<string, string[]> Of(SampleUnit unit)
    {
        var words = Blocks.Value[unit.Trade]
            .Select(line => line.Split(": ", 2))
            .ToDictionary(parts => parts[0], parts => parts[1].Split('|'), StringComparer.Ordinal);
        string[] suffixes = ["社区", "路", "片区", "村", "新城", "老街"];
        words["place"] = [.. unit.Places.Select((place, i) => place + suffixes[i % suffixes.Length])];
        words["project"] = [.. unit.Places.SelectMany((place, i) => new[] { place + words["work"][i % words["work"].Length], place + words["work"][(i + 2) % words["work"].Length] })];
        if (unit.Name.EndsWith("乡人民政府", StringComparison.Ordinal))
        {
            words["self"] = ["我乡", "本乡", "乡机关"];
        }

        return words;
    }
}
