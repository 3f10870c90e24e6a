using Aggregator.Core.Reports;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>A row of table 2 that stands in its place under a wrong label.</summary>
internal abstract class WrongLabel : Fault
{
    public override Part Touches => Part.Table2;

    public override ReportDraft OnDraft(ReportDraft draft, Scene scene)
    {
        var rows = Forms.Form2021.T2.Rows.Where(r => r.Group is not null && LabelOf(r, scene) is not null).ToList();
        var row = scene.Random.Pick(rows);
        var label = LabelOf(row, scene)!;
        scene.Note("T2/" + row.Code, row.Label, label);
        scene.Expect("ROW_LABEL", "T2/" + row.Code);

        // By its labels the table lacks a row.
        scene.Tolerate("ROW_MISSING", "T2/" + row.Code);
        scene.Tolerate("TABLE_MISSING", "T2/" + row.Code);
        return draft.Map(block => block is DraftBlock.Table { Layout.Code: "T2" } table
            ? new DraftBlock.Table(table.Layout with { Cells = [.. table.Layout.Cells.Select(c => c.IsHead && c.Text == row.Label ? c with { Text = label } : c)] })
            : block);
    }

    /// <summary>What is printed instead; null for a row this cannot be done to. Called twice for the row that is taken.</summary>
    protected abstract string? LabelOf(FormDefinition.OutcomeRow row, Scene scene);
}
