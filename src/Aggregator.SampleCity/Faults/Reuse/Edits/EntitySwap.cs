using System.Globalization;
using System.Text.RegularExpressions;
using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Reuse.Edits;

/// <summary>The copier's own places, self-words, counts and times of the year put in.</summary>
internal sealed partial class EntitySwap : TextEdit
{
    public override string Name => "entities";

    protected override string Rewrite(string paragraph, Scene scene)
    {
        var source = scene.Source!.Unit;
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (theirs, ours) in source.Places.Zip(scene.Unit.Places))
        {
            words[theirs] = ours;
        }

        var own = Vocabulary.Of(scene.Unit)["self"];
        foreach (var (theirs, i) in Vocabulary.Of(source)["self"].Select((word, i) => (word, i)))
        {
            words[theirs] = own[i % own.Length];
        }

        var times = Grammar.Frames.FramesOf("when").Where(w => !w.Contains('{', StringComparison.Ordinal)).ToList();
        var shift = scene.Random.Between(1, times.Count - 1);
        for (var i = 0; i < times.Count; i++)
        {
            words[times[i]] = times[(i + shift) % times.Count];
        }

        // All counts of a paragraph grow alike, so that what fell still falls; shares, decimals, months and years stay.
        var more = scene.Random.Between(1, 3);
        var swapped = Count().Replace(WordSwap.All(paragraph, words), m => (int.Parse(m.Value, CultureInfo.InvariantCulture) + more).ToString(CultureInfo.InvariantCulture));

        // A passage that names nothing gets a time of its own, so that none passes for edited that is not.
        return swapped == paragraph ? $"{times[shift]}，{paragraph}" : swapped;
    }

    [GeneratedRegex("(?<![0-9.])[0-9]{1,3}(?![0-9.%月年版])")]
    private static partial Regex Count();
}
