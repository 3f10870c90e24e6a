using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>A picture where the table of 行政复议、行政诉讼 should be: nobody can copy or search it, and its figures are not there.</summary>
internal sealed class TableAsPicture : Fault
{
    public override Part Touches => Part.Table3 | Part.File;

    public override SampleFormat FormatFor(SampleFormat usual) => usual.HoldsPictures() ? usual : SampleFormat.Word;

    public override Sheet OnTables(Sheet sheet, Scene scene) => sheet.Without("T3");

    public override ReportDraft OnDraft(ReportDraft draft, Scene scene)
    {
        scene.Note("T3", null, null);
        scene.Expect("TABLE_AS_PICTURE", "tables");
        scene.Expect("TABLE_MISSING", "T3");
        return draft.Map(block => block is DraftBlock.Table { Layout: { Code: "T3" } layout } ? new DraftBlock.Picture(layout) : block);
    }
}
