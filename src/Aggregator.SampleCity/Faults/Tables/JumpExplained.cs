using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Places;
using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>Many times last year's licences, and a sentence that says which powers came.</summary>
internal sealed class JumpExplained : Decoy
{
    private static readonly string[] Reasons =
    [
        "{when}承接下放的{item}权限，行政许可办理量较上年成倍增长，{mgr}{how}增派人手",
        "{item}等审批{when}划转{self}集中办理，许可决定数量因此数倍于上年",
        "行政许可数量大幅增加，系{item}由市级委托{self}办理所致，{mgr}设了专窗",
        "自{when}起{who}换证改由{self}核发，许可件数远多于上年，{place}等处最为集中",
        "{self}的许可数与上年不可比，原因是{item}事项{when}整体移入，{mgr}已备案",
        "相对集中许可权改革把{item}并入{self}，全年许可决定随之猛增，{project}占去不少",
    ];

    public override Part Touches => Part.Table1 | Part.Proactive;

    public override IReadOnlyList<string> Tempts => ["YEAR_JUMP"];

    // The powers stay, so that the year after would be as large.
    public override bool OnlyLastYear => true;

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => hasYearBefore && WorkScale.Of(unit).Licence >= 60;

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        var now = sheet.Count("T1", "licence", "decisions") * scene.Random.Between(9, 18) + scene.Random.Below(9);
        scene.Explain("YEAR_JUMP", "T1/licence/decisions");
        return Raised.Printed(sheet, scene, "T1", "licence", "decisions", PrintedCell.Of(now).Text!);
    }

    public override ReportText OnProse(ReportText text, Scene scene) => text.WithSentence(0, scene.Composer.Fresh([.. scene.Random.Shuffle(Reasons)]));
}
