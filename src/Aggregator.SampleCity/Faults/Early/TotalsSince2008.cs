using System.Globalization;
using Aggregator.Core.Reports;
using Aggregator.SampleCity.Early;
using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Early;

/// <summary>
/// A total of all years since 2008 beside the year's own number. Where last year's report prints the total of all years, it goes on from
/// that; elsewhere it is of something no table counts.
/// </summary>
internal sealed class TotalsSince2008 : Decoy
{
    public override Part Touches => Part.Proactive | Part.Tables;

    public override int FromYear => EarlyYears.First + 1;

    public override int ToYear => EarlyYears.Last;

    public override IReadOnlyList<string> Tempts => ["TEXT_TABLE", "TEXT_TEXT", "WRONG_YEAR"];

    public override ReportText OnProse(ReportText text, Scene scene)
    {
        var before = EarlyYears.TableOf(scene.Unit, scene.Year)?.Columns.Count == 2
            ? scene.SheetBefore?.NumberAt(Forms.Appendix.Code, "proactive_total", IndicatorSheet.Cumulative)
            : null;
        string[] frames = before is { } sum
            ? [.. OfItems((sum + text.Figure("proactive_total")!.Value).ToString("0", CultureInfo.InvariantCulture))]
            :
            [
                "自2008年《条例》施行以来，{self}累计编印{paper}{#20-90}期，{mgr}{how}保管",
                "2008年以来累计向{place}移交{paper}{#300-900}册，{mgr}{how}点交",
                "自2008年5月起，{place}查阅点累计接待{who}{#2000-9000}人次",
                "2008年至今，{mgr}累计整理{item}旧档{#900-4000}卷",
            ];
        var sentence = scene.Composer.Fresh([.. scene.Random.Shuffle(frames)]);
        scene.Note("text/proactive", null, sentence);
        return text.WithSentence(EarlyOutline.Proactive, sentence);

        static IEnumerable<string> OfItems(string total) =>
        [
            "自2008年《条例》施行以来，{self}累计主动公开政府信息" + total + "条，{item}最多",
            "2008年以来累计主动公开政府信息" + total + "条，{mgr}{how}归档{item}",
            "自2008年5月算起，{mgr}累计登记主动公开信息" + total + "条，{place}占比渐升",
        ];
    }
}
