using Aggregator.SampleCity.Faults.Reuse.Edits;
using Aggregator.SampleCity.Keys;
using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>What taken text gives away besides being taken: another unit's name or self-word, words spun or garbled.</summary>
internal static class TraceFindings
{
    /// <summary>Says them to the scene.</summary>
    public static void Of(IReadOnlyList<CopiedPassage> passages, TextEdit edit, Scene scene)
    {
        var own = Vocabulary.Of(scene.Unit)["self"];
        var source = scene.Source!.Unit;

        // A model report speaks of itself in words that fit any unit.
        List<string> foreign = scene.Deviation.Source == SourceKind.Template ? [] : [.. Vocabulary.Of(source)["self"].Where(w => w[0] is '我' or '本' && !own.Contains(w)).Append(source.Name).Where(w => w != scene.Unit.Name)];
        var named = passages.Where(p => foreign.Exists(w => p.A.Contains(w, StringComparison.Ordinal))).Select(p => p.Section).Distinct().ToList();
        if (named.Count > 0)
        {
            scene.Expect("WRONG_UNIT", named[0]);
        }

        foreach (var section in passages.Select(p => p.Section).Distinct())
        {
            if (source.Code != scene.Unit.Code && !edit.Name.Contains("entities", StringComparison.Ordinal))
            {
                // Its places and its business are the source's still; who knows them may say so, and a name may be reported section by section.
                scene.Tolerate("WRONG_UNIT", section);
            }

            if (edit.Name.Contains("synonyms", StringComparison.Ordinal))
            {
                scene.Tolerate("SPUN_TEXT", section);
            }

            if (edit.Name.Contains("scan", StringComparison.Ordinal) || edit.Name.Contains("traditional", StringComparison.Ordinal))
            {
                scene.Tolerate("GARBLED", section);
            }
        }
    }
}
