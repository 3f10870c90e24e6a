using Aggregator.SampleCity.Faults.Narrative.Numbers;
using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Places;
using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Narrative.Harmless;

/// <summary>Fee notices went out and nobody paid: requests dropped in table 2 and no fee charged in section six go together.</summary>
internal sealed class FeeNoticeUnpaid : Decoy
{
    public override Part Touches => Part.Other | Part.Table2 | Part.OnRequest;

    public override IReadOnlyList<string> Tempts => ["TEXT_TABLE", "TEXT_TEXT", "FEE_NOT_STATED"];

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => FigureGenerator.HasOpenCases(unit);

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        var counted = UnpaidFees.Counted(sheet, scene);
        scene.Note(UnpaidFees.Cell, UnpaidFees.Text(UnpaidFees.Of(counted)), null);
        return counted;
    }

    public override ReportText OnProse(ReportText text, Scene scene)
    {
        var count = scene.True;
        var sentence = scene.Say(
            $$"""{mgr}依规发出收费通知{{count}}份，申请人逾期未缴，不再处理，未收取信息处理费""",
            $$"""对{{count}}件超量申请通知收费，{who}均未在期限内缴纳，故未收取信息处理费""",
            $$"""本年未收取信息处理费；{{count}}件因逾期未按通知缴费不再处理，{mgr}{how}归档""",
            $$"""{self}就{item}等发出收费通知{{count}}份，对方放弃申请，未收取信息处理费""");
        scene.Note("S6", null, sentence);
        return UnpaidFees.Stated(text, sentence);
    }
}
