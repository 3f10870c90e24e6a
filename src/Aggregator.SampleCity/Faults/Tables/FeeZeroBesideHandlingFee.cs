using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Places;
using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>No 行政事业性收费 in table 1, some yuan of 信息处理费 in section six: two different things.</summary>
internal sealed class FeeZeroBesideHandlingFee : Decoy
{
    public override Part Touches => Part.Table1 | Part.Other;

    public override IReadOnlyList<string> Tempts => ["TEXT_TABLE", "TEXT_TEXT", "FEE_UNIT", "FEE_NOT_STATED"];

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => FigureGenerator.GetsRequests(unit) && WorkScale.Of(unit).Fee == 0;

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        scene.Note("T1/admin_fee/amount", "0", "0");
        return sheet;
    }

    public override ReportText OnProse(ReportText text, Scene scene)
    {
        if (text.Figure("fees_collected") is { Value: > 0 })
        {
            return text;
        }

        var yuan = 100 * scene.Random.Between(1, 19);
        var raw = PrintedCell.Of(yuan).Text!;
        var phrase = $"收取信息处理费{raw}元";
        var sentence = scene.Composer.Fresh([.. scene.Random.Shuffle([
            $"本年度{phrase}，由{{mgr}}{{how}}核对票据，缘由是{{item}}申请超量",
            $"{{who}}申请件数超出标准，{{self}}按件{phrase}，已缴国库",
            $"全年{phrase}，均为{{item}}方面的超量申请，{{mgr}}开具了通知",
            $"按规定{phrase}，涉及{{place}}一名申请人，{{mgr}}留有台账",
        ])]);
        return text with
        {
            Other = [sentence, .. text.Other.Skip(1)],
            Figures = [.. text.Figures.Where(f => f.Metric != "fees_collected"), new StatedFigure("fees_collected", yuan, raw, phrase)],
        };
    }
}
