using Aggregator.SampleCity.Faults.Reuse.Edits;
using Aggregator.SampleCity.Keys;
using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>A paragraph of one aspect said again under another: evidence of careless writing, and no finding of copying.</summary>
/// <param name="edit">What was changed the second time.</param>
internal abstract class RepeatedPassage(TextEdit edit) : Fault
{
    private const int From = 2;
    private const int Into = 4;

    public override Part Touches => Part.Management | Part.Supervision;

    public override ReportText OnProse(ReportText text, Scene scene)
    {
        var original = text.Aspects[From].MaxBy(p => p.Length)!;
        var again = string.Concat(edit.Rewrite([original], scene));
        var report = new ReuseReport(scene.Unit.Code, scene.Year);
        scene.Note("S1", null, null);
        scene.Copy(new ReuseKey("self", CopyScope.Paragraph.Code(), edit.Name, report, report, [new CopiedPassage("S1", again.Length, again, original)]));
        return text.WithAspect(Into, [.. text.Aspects[Into], again]);
    }
}
