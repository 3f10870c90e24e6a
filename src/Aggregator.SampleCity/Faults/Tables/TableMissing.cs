using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>A sentence where table 3 should be.</summary>
internal sealed class TableMissing : Fault
{
    public override Part Touches => Part.Table3;

    public override ReportDraft OnDraft(ReportDraft draft, Scene scene)
    {
        var instead = new DraftBlock.Prose(scene.Composer.Fresh("{self}本年度有关案件的情况，已在{item}等内容中一并说明"));
        scene.Note("T3", "15 cells", null);
        scene.Expect("TABLE_MISSING", "T3");
        return draft.Map(block => block is DraftBlock.Table { Layout.Code: "T3" } ? instead : block);
    }
}
