using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Narrative;

/// <summary>A fault that is one sentence too many.</summary>
/// <param name="part">The one part of the prose it is put into.</param>
/// <param name="rule">The rule a correct checker reports.</param>
/// <param name="tolerated">Rules that may be reported instead or besides.</param>
internal abstract class SentenceFault(Part part, string rule, params string[] tolerated) : Fault
{
    public override Part Touches => part;

    public override ReportText OnProse(ReportText text, Scene scene)
    {
        var sentence = Sentence(scene);
        var section = Spot.SectionOf(part);
        scene.Note(section, null, sentence);
        scene.Expect(rule, section);
        foreach (var other in tolerated)
        {
            scene.Tolerate(other, section);
        }

        return Spot.Put(text, part, sentence, scene.Random);
    }

    /// <summary>The sentence, with its full stop.</summary>
    protected abstract string Sentence(Scene scene);
}
