using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Places;
using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>More carried in than last year carried out, and a sentence that says where the rest comes from.</summary>
internal sealed class CarryExplained : Decoy
{
    private static readonly string[] Reasons =
    [
        "{when}机构改革后接收撤并单位未办结的申请，上年结转数与上年度报告不一致，差数为{item}方面移交件",
        "上年结转含{place}划转{self}续办的申请，故大于上年度报告所列，{mgr}已{how}衔接",
        "因统计口径调整，{when}起下属单位在办申请并入{self}，上年结转件数随之重新统计",
        "{mgr}复核时发现上年漏计在途的{item}申请，上年结转据实更正，以本年度报告为准",
        "表二上年结转多于上年所报结转下年度，系职能划转带入{who}的申请，移交清单存{mgr}",
        "{item}职责{when}划入{self}，连同在办申请一并接收，上年结转数与去年报告因而不一致",
    ];

    public override Part Touches => Part.Table2 | Part.OnRequest;

    public override IReadOnlyList<string> Tempts => ["CARRY_BREAK"];

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => hasYearBefore && FigureGenerator.GetsRequests(unit);

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        var by = scene.Random.Between(1, 6);
        var column = Picks.Part(scene);
        var carried = Raised.CarriedIn(sheet, column, "granted", by);
        Raised.Note(scene, sheet, carried, "T2", "carried_in", column);
        scene.Explain("CARRY_BREAK", "T2/carried_in/" + column);
        scene.Explain("CARRY_BREAK", "T2/carried_in/total");
        return carried;
    }

    public override ReportText OnProse(ReportText text, Scene scene) => text.WithSentence(1, scene.Composer.Fresh([.. scene.Random.Shuffle(Reasons)]));
}
