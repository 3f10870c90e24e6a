using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Narrative.Names;

/// <summary>The unit's own name misspelt in title or sign-off: a character lost, doubled or out of its place.</summary>
internal sealed class OwnNameMisspelt : Fault
{
    public override Part Touches => Part.Head | Part.SignOff;

    public override ReportDraft OnDraft(ReportDraft draft, Scene scene)
    {
        var name = draft.UnitName;
        var wrong = Slip(name, scene);
        var inTitle = scene.Random.Percent(50);
        scene.Note(inTitle ? "title" : "signoff", name, wrong);
        scene.Expect("WRONG_UNIT", inTitle ? "title" : "signoff");
        if (inTitle)
        {
            scene.Tolerate("TITLE_NONSTANDARD", "title");
        }

        scene.Tolerate("GARBLED", scene.Place);
        return inTitle ? draft with { Title = draft.Title.Replace(name, wrong, StringComparison.Ordinal) } : SignOffs.With(draft, unit: wrong);
    }

    // Behind the city's name, so that the slip is in what tells one unit from another.
    private static string Slip(string name, Scene scene)
    {
        var at = scene.Random.Between(3, name.Length - 2);
        string[] slips = [name.Remove(at, 1), name.Insert(at, name[at].ToString()), name.Remove(at, 1).Insert(at + 1, name[at].ToString())];
        return scene.Random.Shuffle(slips).First(s => s != name);
    }
}
