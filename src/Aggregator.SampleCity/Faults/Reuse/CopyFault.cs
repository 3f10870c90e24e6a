using Aggregator.Core.Reports;
using Aggregator.SampleCity.Faults.Reuse.Edits;
using Aggregator.SampleCity.Keys;
using Aggregator.SampleCity.Places;
using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>Text taken from another report: so much of it, so edited, from there.</summary>
/// <param name="scope">How much.</param>
/// <param name="edit">What was changed.</param>
/// <param name="aspect">For a paragraph or sentence: the aspect of section one it is taken from and put into; -1 for section five.</param>
internal abstract class CopyFault(CopyScope scope, TextEdit edit, int aspect = CopyFault.Platform) : Fault
{
    private static readonly string[] Damaging = ["synonyms", "inserted", "scan"];

    protected const int Problems = -1;
    protected const int Management = 2;
    protected const int Platform = 3;
    protected const int Supervision = 4;

    public override Part Touches => scope switch
    {
        CopyScope.Report => Part.Prose,
        CopyScope.Section => Part.Management | Part.Supervision | Part.Problems,
        _ => aspect == Problems ? Part.Problems : (Part)((int)Part.Proactive << aspect),
    };

    public override SourceKind Source => SourceKind.Peer;

    protected TextEdit Edit => edit;

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => unit.Unit.Kind is UnitKind.Bureau or UnitKind.Township;

    public override ReportText OnProse(ReportText text, Scene scene)
    {
        var copying = new Copying(text, scene, edit);
        Take(copying);
        var source = scene.Source!;
        var kind = Source switch { SourceKind.OwnPast => "own-past", SourceKind.Template => "template", _ => "peer" };
        var sections = copying.Passages.Select(p => p.Section).Distinct().Order(StringComparer.Ordinal).ToList();
        scene.Note(string.Join(',', sections), null, null);
        scene.Copy(new ReuseKey(kind, scope.Code(), edit.Name, new ReuseReport(scene.Unit.Code, scene.Year), new ReuseReport(source.Code, source.Year), copying.Passages));
        var shares = CopyShares.Of(copying.Text, copying.Passages);
        var section = sections.Contains("S5") ? "S5" : "S1";
        Judge(copying, shares, section, scene);
        TraceFindings.Of(copying.Passages, edit, scene);
        if (Damaging.Any(edit.Name.Contains))
        {
            // A word put in or in place of another may meet itself: what is printed twice may be told.
            foreach (var touched in sections)
            {
                scene.Tolerate("GARBLED", touched);
            }
        }

        if (section == "S5")
        {
            // A passage that took the place of the measures leaves problems without any.
            scene.Tolerate("MEASURE_MISSING", "S5");
        }

        if (Source is SourceKind.OwnPast or SourceKind.PeerLastYear)
        {
            // What was done last year and planned for this one stands there as it stood: whoever reads it may say so.
            scene.Tolerate("WRONG_YEAR", section);
        }

        return copying.Text;
    }

    protected virtual void Take(Copying copying)
    {
        switch (scope)
        {
            case CopyScope.Report:
                copying.TakeReport();
                break;
            case CopyScope.Section:
                copying.TakeAspect(Management);
                copying.TakeAspect(Supervision);
                copying.TakeProblems();
                break;
            case CopyScope.Paragraph when aspect == Problems:
                copying.TakeProblem();
                break;
            case CopyScope.Paragraph:
                copying.TakeParagraph(aspect);
                break;
            default:
                copying.TakeSentence(aspect);
                break;
        }
    }

    /// <summary>
    /// Whether an office that has copying reported wants it of this year. Units answer for the year at hand; of earlier years they answered in
    /// theirs, so that a finding there may be made and need not be. Where the passages stand is in the key for all years.
    /// </summary>
    protected static bool IsAtHand(Scene scene) => scene.Year == CityWriter.LastYear;

    /// <summary>What a correct checker reports of it.</summary>
    protected virtual void Judge(Copying copying, CopyShares shares, string section, Scene scene)
    {
        var other = scene.Source!.Code;
        var isExpected = shares.IsClearlyPeer && IsAtHand(scene);
        if (isExpected && Source != SourceKind.PeerLastYear)
        {
            scene.ExpectOfPair("COPY_OTHER", section, other);
        }
        else if (isExpected)
        {
            // Of two years the later has copied.
            scene.Expect("COPY_OTHER", section);
        }
        else if (shares.IsPerhapsPeer && Source != SourceKind.PeerLastYear)
        {
            scene.TolerateOfPair("COPY_OTHER", section, other);
        }
        else if (shares.IsPerhapsPeer)
        {
            scene.Tolerate("COPY_OTHER", section);
        }
    }
}
