using System.Globalization;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Charts;

namespace Aggregator.Publishing.Workbooks.Charts;

/// <summary>Where the points were lost: all units' deductions by indicator, those without a report apart.</summary>
internal static class DeductionTable
{
    private const int Shown = 15;

    public static IEnumerable<ChartTable> Of(CitySnapshot snapshot)
    {
        var reported = snapshot.Ranking.Where(unit => !unit.IsMissing).ToList();
        var lost = reported.SelectMany(unit => unit.Leaves).Where(leaf => leaf.Points < leaf.Max)
            .GroupBy(leaf => (leaf.Code, leaf.Name)).Select(g => (g.Key, Points: g.Sum(leaf => leaf.Max - leaf.Points!.Value), Units: g.Count()))
            .OrderByDescending(one => one.Points).ThenBy(one => one.Key.Code, StringComparer.Ordinal).ToList();
        if (lost.Count == 0)
        {
            yield break;
        }

        var (first, sum) = (lost[0], lost.Sum(one => one.Points));
        var shown = lost.Take(Shown).ToList();
        yield return new ChartTable(
            string.Create(CultureInfo.InvariantCulture, $"扣分最多的是“{first.Key.Name}”：{first.Units}家共扣{first.Points:0.##}分，占全部扣分的{first.Points / sum * 100:0.#}%"),
            ChartKind.Bars, "指标", [.. shown.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Key.Code} {one.Key.Name}（{one.Units}家）"))],
            [new ChartSeries("扣分合计", Palette.Brown, [.. shown.Select(one => (decimal?)one.Points)])], "0.##")
        {
            Axis = lost.Count > Shown ? string.Create(CultureInfo.InvariantCulture, $"已报单位扣分合计（分），前{Shown}项，共{lost.Count}项有扣分") : "已报单位扣分合计（分）",
        };
    }
}
