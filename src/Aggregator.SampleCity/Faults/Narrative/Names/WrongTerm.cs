using Aggregator.SampleCity.Prose;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Narrative.Names;

/// <summary>A title or number of the law or the form put wrong in the sentence that names them.</summary>
/// <param name="right">The right wording.</param>
/// <param name="wrongs">Wrong ones.</param>
internal abstract class WrongTerm(string right, string[] wrongs) : Fault
{
    public override Part Touches => Part.Head;

    public override ReportDraft OnDraft(ReportDraft draft, Scene scene)
    {
        var wrong = scene.Random.Pick(wrongs);
        scene.Note("basis", right, wrong);
        scene.Expect("WRONG_TERM", "basis");
        return HeadLines.Replace(draft, right, wrong, MandatedText.Basis(scene.Year).Replace(right, wrong, StringComparison.Ordinal));
    }
}
