using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>Some sentences of a list that several units use, behind an aspect of section one.</summary>
/// <param name="sentences">The list; each with its full stop.</param>
/// <param name="count">How many of them a report takes, from the first on.</param>
/// <param name="aspect">The aspect.</param>
internal abstract class SharedSentences(IReadOnlyList<string> sentences, int count, int aspect) : ReuseDecoy
{
    public override Part Touches => (Part)((int)Part.Proactive << aspect);

    public override ReportText OnProse(ReportText text, Scene scene)
    {
        var words = string.Concat(sentences.Take(count));
        scene.Note("S1", null, words);
        return text.WithSentence(aspect, words);
    }
}
