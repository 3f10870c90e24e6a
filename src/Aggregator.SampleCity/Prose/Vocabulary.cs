using Aggregator.SampleCity.Chance;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Prose;

/// <summary>The words of a unit: its trade's business and its own places.</summary>
internal static class Vocabulary
{
    private static readonly Lazy<IReadOnlyDictionary<string, string[]>> Blocks = new(() => ResourceLists.Read("vocabulary.txt"));

    // Bureaus with business of their own: a block lists their names.
    private static readonly Lazy<IReadOnlyDictionary<string, string[]>> ByName = new(() => Blocks.Value.Values
        .Where(block => block[0].StartsWith("names: ", StringComparison.Ordinal))
        .SelectMany(block => block[0]["names: ".Length..].Split('|').Select(name => (name, block)))
        .ToDictionary(pair => pair.name, pair => pair.block, StringComparer.Ordinal));

    private static readonly string[] Suffixes = ["社区", "路", "片区", "村", "新城", "老街"];

    /// <summary>Lists for <see cref="Grammar.Expand"/>: self, item, who, paper, place, project, work, and mgr where the kind of unit has its own offices.</summary>
    public static Dictionary<string, string[]> Of(SampleUnit unit)
    {
        var words = (ByName.Value.GetValueOrDefault(unit.Name[CityRoster.City.Length..]) ?? Blocks.Value[unit.Trade])
            .Select(line => line.Split(": ", 2))
            .ToDictionary(parts => parts[0], parts => parts[1].Split('|'), StringComparer.Ordinal);
        words["place"] = [.. unit.Places.Select((place, i) => place + Suffixes[i % Suffixes.Length])];
        words["project"] = [.. unit.Places.SelectMany((place, i) => new[] { place + words["work"][i % words["work"].Length], place + words["work"][(i + 2) % words["work"].Length] })];
        if (unit.SelfWords is { } self)
        {
            words["self"] = [.. self];
        }
        else if (unit.Name.EndsWith('局') && words["self"][0] == "我委")
        {
            // A trade's commission has bureaus under it.
            words["self"] = ["我局", "本局", .. words["self"].Skip(2)];
        }

        return words;
    }

    /// <summary>The words of a unit narrowed to what it speaks of year after year: its own share of the business, offices, channels and tools.</summary>
    public static Dictionary<string, string[]> Own(SampleUnit unit, SeededRandom random)
    {
        var words = Of(unit);
        Keep("item", 16);
        Keep("who", 6);
        Keep("paper", 9);
        Keep("mgr", 9);
        Keep("channel", 7);
        Keep("web", 7);
        Keep("tool", 7);
        Keep("media", 7);
        Keep("kind", 9);
        Keep("agency", 6);
        Keep("programme", 4);
        Keep("rank", 4);

        // One word for itself, another now and then.
        var selves = random.Shuffle(words["self"]);
        words["self"] = [selves[0], selves[0], selves[0], selves[1]];
        words["brand"] = [$"“{unit.Places[0]}{random.Pick(Grammar.Frames.FramesOf("brand"))}”"];
        words["name"] = [unit.Unit.Aliases.Count > 0 ? unit.Unit.Aliases[0] : unit.Name];
        return words;

        void Keep(string list, int count) =>
            words[list] = [.. random.Shuffle(words.TryGetValue(list, out var own) ? own : Grammar.Frames.FramesOf(list)).Take(count)];
    }
}
