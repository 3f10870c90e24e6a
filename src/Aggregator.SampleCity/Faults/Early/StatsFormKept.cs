using Aggregator.Core.Reports;
using Aggregator.SampleCity.Early;

namespace Aggregator.SampleCity.Faults.Early;

/// <summary>The report for 2019 on the outline and the statistics table of the years before, although the form of 2019 was in force.</summary>
internal sealed class StatsFormKept : Fault
{
    public override Part Touches => Part.All;

    public override int FromYear => EarlyYears.Last + 1;

    public override int ToYear => EarlyYears.Last + 1;

    public override HandIn OnHandIn(HandIn hand, Scene scene)
    {
        scene.Note("form", FormEdition.Form2019.Code(), hand.PrintedForm?.Code());
        scene.Expect("OUTDATED_FORM", "form");

        // What the new form asks for and the old outline has not is the same mistake said again.
        scene.Tolerate("SECTION_MISSING", "form");
        scene.Tolerate("TABLE_MISSING", "form");
        scene.Tolerate("FEE_NOT_STATED", "form");
        scene.Tolerate("HEADING_NONSTANDARD", "form");
        scene.Tolerate("SECTION1_ITEM_MISSING", "form");
        scene.Tolerate("TITLE_NONSTANDARD", "title");
        scene.Tolerate("WRONG_TERM", "form");
        return hand;
    }
}
