using Aggregator.SampleCity.Faults.Reuse.Edits;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>Text of the unit's own report of the year before.</summary>
/// <param name="scope">How much.</param>
/// <param name="edit">What was changed.</param>
internal abstract class PastFault(CopyScope scope, TextEdit edit) : CopyFault(scope, edit)
{
    public override SourceKind Source => SourceKind.OwnPast;

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => hasYearBefore;

    protected override void Judge(Copying copying, CopyShares shares, string section, Scene scene)
    {
        if (shares.IsClearlyPast && IsAtHand(scene))
        {
            scene.Expect("COPY_SELF", section);
        }
        else if (shares.IsPerhapsPast)
        {
            scene.Tolerate("COPY_SELF", section);
        }

        // Last year's shortcomings said again word for word are a finding of their own.
        if (copying.Passages.Any(p => p.Section == "S5"))
        {
            if (Edit.Name is "none" or "year")
            {
                scene.Expect("PROBLEM_SAME", "S5");
            }
            else
            {
                scene.Tolerate("PROBLEM_SAME", "S5");
            }
        }
    }
}
