using System.Globalization;
using Aggregator.Core.Reports;
using Aggregator.Core.Scoring;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Charts;
using Aggregator.Publishing.Texts;

namespace Aggregator.Publishing.Workbooks.Charts;

/// <summary>The ranking of each ranked group as bars with the reach of each score; a large group over several charts.</summary>
internal static class RankingTable
{
    private const int UnitsOfChart = 36;

    public static IEnumerable<ChartTable> Of(CitySnapshot snapshot)
    {
        foreach (var group in snapshot.Ranking.Where(r => UnitKinds.IsRanked(r.Group)).GroupBy(r => r.Group, StringComparer.Ordinal))
        {
            var ranked = group.Where(r => r.Rank is not null).ToList();
            foreach (var page in ranked.Chunk(UnitsOfChart))
            {
                yield return Page(snapshot, group.Key, ranked, page);
            }
        }
    }

    private static ChartTable Page(CitySnapshot snapshot, string group, List<RankedUnit> all, RankedUnit[] page)
    {
        string Name(RankedUnit unit) => TextWidth.ShortenMiddle(SafeText.OneLine(snapshot.Roster.Find(unit.Unit)?.Name ?? unit.Unit), 30);
        var bands = page.Select(ScoreReach.Of).ToList();
        var part = page.Length == all.Count ? "" : string.Create(CultureInfo.InvariantCulture, $"（第{page[0].Rank}至{page[^1].Rank}名）");
        return new ChartTable(
            string.Create(CultureInfo.InvariantCulture, $"{group}参加排名{all.Count}家{part}：{Extremes(page, Name)}"),
            ChartKind.Bars, "名次、单位、等次与名次区间", [.. page.Select(unit => string.Create(CultureInfo.InvariantCulture, $"{unit.Rank} {Name(unit)} {unit.Grade}{Band(unit)}"))],
            [
                new ChartSeries("得分", Palette.Blue, [.. page.Select(unit => (decimal?)unit.Score)])
                {
                    PointFills = [.. page.Select(unit => Palette.OfGrade(unit.Grade).Fill)],
                    Reach = bands.Any(b => b.Down > 0 || b.Up > 0) ? bands : null,
                },
            ],
            "0.00")
        {
            Axis = bands.Any(b => b.Down > 0 || b.Up > 0) ? "得分（细线为存疑数据可使得分到达的范围，括号内为名次区间）" : "得分（括号内为名次区间）",
            Max = Math.Max(100, Math.Ceiling(page.Max(unit => unit.Score) / 10) * 10),
        };
    }

    private static string Extremes(RankedUnit[] page, Func<RankedUnit, string> name)
    {
        var reported = page.Where(unit => !unit.IsMissing).ToList();
        var missing = page.Length == reported.Count ? "" : string.Create(CultureInfo.InvariantCulture, $"{page.Length - reported.Count}家没有可评分的报告");
        if (reported.Count == 0)
        {
            return missing;
        }

        var first = reported.TakeWhile(unit => unit.Score == reported[0].Score).Count();
        var top = first == 1 ? $"{name(reported[0])}{Points(reported[0])}最高" : string.Create(CultureInfo.InvariantCulture, $"{first}家同为{Points(reported[0])}最高");
        string[] parts = [top, first == reported.Count ? "" : $"{name(reported[^1])}{Points(reported[^1])}最低", missing];
        return string.Join('，', parts.Where(part => part.Length > 0));
    }

    private static string Points(RankedUnit unit) => string.Create(CultureInfo.InvariantCulture, $"{unit.Score:0.00}分");

    private static string Band(RankedUnit unit) => unit is { RankLow: { } low, RankHigh: { } high } && low != high ? string.Create(CultureInfo.InvariantCulture, $"（{low}–{high}）") : "";
}
