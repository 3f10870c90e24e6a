using Aggregator.SampleCity.Chance;
using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Narrative;

/// <summary>Where in the prose a sentence of a deviation goes: between two others, at the end, or as a paragraph of its own.</summary>
internal static class Spot
{
    /// <summary>The code of the section a part of the prose stands in.</summary>
    public static string SectionOf(Part part) => part switch
    {
        Part.Problems => "S5",
        Part.Other => "S6",
        _ => "S1",
    };

    /// <summary>The place of an aspect of section one, 0 to 4.</summary>
    public static int AspectOf(Part part) => part switch
    {
        Part.Proactive => 0,
        Part.OnRequest => 1,
        Part.Management => 2,
        Part.Platform => 3,
        Part.Supervision => 4,
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    /// <summary>The text with a sentence put into a part.</summary>
    public static ReportText Put(ReportText text, Part part, string sentence, SeededRandom random) => part switch
    {
        Part.Overview => text with { Overview = Put(text.Overview, sentence, random) },

        // What is counted off there (first, second) is not to be parted.
        Part.Problems => text with { Problems = [.. text.Problems ?? [], sentence] },
        Part.Other => text with { Other = [.. text.Other, sentence] },
        _ => text.WithAspect(AspectOf(part), Put(text.Aspects[AspectOf(part)], sentence, random)),
    };

    /// <summary>A sentence in the unit's own words, from one of the frames at random.</summary>
    public static string Say(this Scene scene, params IReadOnlyList<string> frames) => scene.Composer.Fresh([.. scene.Random.Shuffle(frames)]);

    private static IReadOnlyList<string> Put(IReadOnlyList<string> paragraphs, string sentence, SeededRandom random)
    {
        if (paragraphs.Count == 0 || random.Percent(20))
        {
            return [.. paragraphs, sentence];
        }

        var last = paragraphs[^1];
        var ends = Ends(last);
        var at = random.Percent(60) && ends.Count > 1 ? random.Pick(ends) : last.Length;
        return [.. paragraphs.SkipLast(1), last.Insert(at, sentence)];
    }

    // Behind full stops outside brackets and quotation marks.
    private static List<int> Ends(string paragraph)
    {
        var ends = new List<int>();
        var depth = 0;
        for (var i = 0; i < paragraph.Length; i++)
        {
            depth += paragraph[i] switch { '（' or '《' or '“' => 1, '）' or '》' or '”' => -1, _ => 0 };
            if (paragraph[i] == '。' && depth == 0)
            {
                ends.Add(i + 1);
            }
        }

        return ends;
    }
}
