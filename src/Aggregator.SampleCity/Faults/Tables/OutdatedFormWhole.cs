using Aggregator.Core.Reports;
using Aggregator.SampleCity.Figures;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>All tables on the form of 2019, two years and more after it was replaced.</summary>
internal sealed class OutdatedFormWhole : Fault
{
    public override Part Touches => Part.Tables;

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        var cells = new Dictionary<(string Table, string Row, string Column), PrintedCell>();
        EarlyDisclosure.Draw(cells, scene.Unit, scene.SheetBefore, scene.Random);
        foreach (var row in IdentityRecount.Handled)
        {
            cells[("T1", row, "decisions")] = sheet.At("T1", row, "decisions");
        }

        foreach (var row in new[] { "regulation", "normative_document" })
        {
            cells[("T1", row, "made")] = cells[("T1", row, "disclosed")] = sheet.At("T1", row, "issued");
            cells[("T1", row, "total")] = sheet.At("T1", row, "in_force");
        }

        scene.Note("form", "2021", "2019");
        scene.Expect("OUTDATED_FORM", "form");
        return sheet.WithDisclosure(cells).WithSingleOtherRow();
    }

    public override HandIn OnHandIn(HandIn hand, Scene scene) => hand with { PrintedForm = FormEdition.Form2019 };
}
