using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Narrative;

/// <summary>A decoy that is one sentence more.</summary>
/// <param name="part">The one part of the prose it is put into.</param>
/// <param name="tempts">Ids of the rules a careless checker would report.</param>
internal abstract class SentenceDecoy(Part part, params string[] tempts) : Decoy
{
    public override Part Touches => part;

    public override IReadOnlyList<string> Tempts => tempts;

    public override ReportText OnProse(ReportText text, Scene scene)
    {
        var sentence = Sentence(scene);
        scene.Note(Spot.SectionOf(part), null, sentence);
        return Spot.Put(text, part, sentence, scene.Random);
    }

    /// <summary>The sentence, with its full stop.</summary>
    protected abstract string Sentence(Scene scene);
}
