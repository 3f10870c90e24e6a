using Aggregator.Core.Reports;
using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Places;
using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>Fewer documents in force than follow from last year's, and a sentence that says why.</summary>
internal sealed class DocumentsCleanedUp : Decoy
{
    private const string Subject = "T1/normative_document/in_force";

    private static readonly string[] Reasons =
    [
        "{when}，{self}清理了{item}等方面的旧文，现行有效件数据此核减，与上年数字不再相接",
        "因机构改革移出{item}职责，原由{self}管理的规范性文件随之划转，件数以本年度报告为准",
        "上年误把{project}的工作方案计作规范性文件，{mgr}复核后剔除，现行有效件数因而调整",
        "{mgr}{how}清理存量文件，{item}方面数份已满有效期自然失效，未计入废止，现行有效件数相应减少",
        "表一现行有效件数小于推算数，是{when}统计口径调整、不再计入内部规程所致，{mgr}备有清单",
        "{paper}等数件经清理改列一般公文，规范性文件现行有效数较上年推算数为少，{self}已在网站说明",
        "联合印发的{item}文件{when}起改由牵头单位统计，{self}现行有效件数随之核减",
        "按{when}清理结果重新统计，{self}现行有效规范性文件少于上年结存，差数为{item}旧文",
    ];

    public override Part Touches => Part.Table1 | Part.Proactive;

    public override IReadOnlyList<string> Tempts => ["VALID_BREAK"];

    public override int FromYear => 2022;

    // Next year's number follows on from the clean-up, which a later report of the city would have to know.
    public override bool OnlyLastYear => true;

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => hasYearBefore && unit.Unit.Kind is not UnitKind.Township;

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        var cleaned = sheet.Raise("T1", "normative_document", "in_force", -scene.Random.Between(1, 4));
        Raised.Note(scene, sheet, cleaned, "T1", "normative_document", "in_force");
        scene.Explain("VALID_BREAK", Subject);
        return cleaned;
    }

    public override ReportText OnProse(ReportText text, Scene scene) => text.WithSentence(0, scene.Composer.Fresh([.. scene.Random.Shuffle(Reasons)]));
}
