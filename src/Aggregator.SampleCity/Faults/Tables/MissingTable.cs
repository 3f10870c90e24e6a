using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>A sentence, or nothing at all, where one of the tables should be.</summary>
/// <param name="table">The table's code.</param>
/// <param name="part">The table as a part of the report.</param>
internal abstract class MissingTable(string table, Part part) : Fault
{
    private static readonly string[] Instead =
    [
        "{self}本年度有关情况，已在{item}等内容中一并说明",
        "统计数据由{mgr}{how}汇总后，随{paper}另行公布",
        "表格见{self}网站{item}栏目",
        "本部分数据与{project}有关台账一致，由{mgr}留存备查",
        "{when}已向上级报送统计表，{mgr}不再重复列出",
        "{who}需要了解数据的，可向{mgr}查询",
    ];

    public override Part Touches => part;

    public override Sheet OnTables(Sheet sheet, Scene scene) => sheet.Without(table);

    public override ReportDraft OnDraft(ReportDraft draft, Scene scene)
    {
        var instead = scene.Random.Percent(30) ? null : new DraftBlock.Prose(scene.Composer.Fresh([.. scene.Random.Shuffle(Instead)]));
        scene.Note(table, null, instead?.Text);
        scene.Expect("TABLE_MISSING", table);
        return draft.Map(block => block is DraftBlock.Table found && found.Layout.Code == table ? instead : block);
    }
}
