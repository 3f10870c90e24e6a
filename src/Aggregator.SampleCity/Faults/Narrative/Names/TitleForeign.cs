using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Narrative.Names;

/// <summary>Another unit's name in the title; file name, contact and sign-off are the unit's own.</summary>
internal sealed class TitleForeign : Fault
{
    public override Part Touches => Part.Head;

    public override ReportDraft OnDraft(ReportDraft draft, Scene scene)
    {
        var title = draft.Title.Replace(draft.UnitName, OtherUnits.NameOf(scene), StringComparison.Ordinal);
        scene.Note("title", draft.Title, title);
        scene.Expect("WRONG_UNIT", "title");
        scene.Tolerate("TITLE_NONSTANDARD", "title");
        return draft with { Title = title };
    }
}
