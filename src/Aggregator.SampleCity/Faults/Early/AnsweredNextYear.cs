using System.Globalization;
using Aggregator.SampleCity.Early;
using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Places;
using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Early;

/// <summary>More applications received than answered: the last came in December and were answered in time in the next year, as the report says.</summary>
internal sealed class AnsweredNextYear : Decoy
{
    public override Part Touches => Part.Tables | Part.OnRequest;

    public override int FromYear => EarlyYears.First;

    public override int ToYear => EarlyYears.Last;

    public override IReadOnlyList<string> Tempts => ["STATS_SUM", "BALANCE", "TEXT_TEXT"];

    // A table with totals of all years would have to go on from this one.
    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => FigureGenerator.GetsRequests(unit) && EarlyYears.TableOf(unit, year) is { Columns.Count: 1 };

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        var table = Indicators.TableOf(scene);
        var open = scene.Random.Between(1, 3);
        var raised = sheet.Raise(table, "requests_received_total", IndicatorSheet.Value, open).Raise(table, "requests_online", IndicatorSheet.Value, open);
        var place = Indicators.Place(table, "requests_received_total", IndicatorSheet.Value);
        scene.Note(place, null, raised.At(table, "requests_received_total", IndicatorSheet.Value).Text);
        return raised;
    }

    public override ReportText OnProse(ReportText text, Scene scene)
    {
        var open = (text.Figure("requests_received_total")!.Value - text.Figure("requests_replied_total")!.Value).ToString("0", CultureInfo.InvariantCulture);
        return text.WithSentence(EarlyOutline.OnRequest, scene.Composer.Fresh([.. scene.Random.Shuffle<string>(
        [
            $"12月下旬递交的{open}件{{item}}申请尚在期限内，{{mgr}}{{how}}跨年办理",
            $"年末到件的{open}件仍在法定时限以内，{{mgr}}转入次年答复，均涉{{item}}",
            $"另有{open}件{{item}}申请岁末收讫，{{mgr}}将于次年1月答复",
            $"尚有{open}件因收件在12月底，由{{mgr}}{{how}}续办，{{who}}已知情",
        ])]));
    }
}
