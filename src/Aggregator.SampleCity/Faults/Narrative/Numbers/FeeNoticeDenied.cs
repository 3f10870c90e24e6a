using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Keys;
using Aggregator.SampleCity.Places;
using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Narrative.Numbers;

/// <summary>Table 2 has requests dropped for a fee that was not paid; section six says that nobody was ever asked for one.</summary>
internal sealed class FeeNoticeDenied : Fault
{
    public override Part Touches => Part.Other | Part.Table2 | Part.OnRequest;

    // Enough requests that some were answered in every year.
    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => FigureGenerator.HasOpenCases(unit);

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        var counted = UnpaidFees.Counted(sheet, scene);
        scene.Note(UnpaidFees.Cell, UnpaidFees.Text(UnpaidFees.Of(counted)), "0");
        return counted;
    }

    public override ReportText OnProse(ReportText text, Scene scene)
    {
        var sentence = scene.Say(
            "本年度未向任何申请人发出收费通知，未收取信息处理费，{mgr}留有记录",
            "{self}全年没有发出过收费通知，未收取信息处理费，{item}类申请亦同",
            "{mgr}核对台账，收费通知一份未发，未收取信息处理费",
            "{who}均未收到过收费通知，{self}未收取信息处理费",
            "本年不存在因收费问题终止办理的申请，未收取信息处理费，{mgr}{how}复核",
            "{self}从未启动收费程序，未收取信息处理费，{place}等处申请均免费办理");
        scene.Expect("TEXT_TABLE", UnpaidFees.Cell, new ExpectedNumbers(UnpaidFees.Cell, long.Parse(scene.True!, System.Globalization.CultureInfo.InvariantCulture), 0));
        scene.Note(UnpaidFees.Cell, scene.True, sentence);
        return UnpaidFees.Stated(text, sentence);
    }
}
