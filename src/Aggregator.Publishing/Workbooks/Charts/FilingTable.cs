using System.Globalization;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Charts;
using Aggregator.Publishing.Filing;

namespace Aggregator.Publishing.Workbooks.Charts;

/// <summary>Who came in time, by group: each bar is its whole group.</summary>
internal static class FilingTable
{
    public static IEnumerable<ChartTable> Of(CitySnapshot snapshot)
    {
        var units = FilingList.Of(snapshot);
        var groups = FilingList.Groups(units).Where(g => g.Expected > 0).ToList();
        if (groups.Count == 0)
        {
            yield break;
        }

        var all = FilingList.Count("全部", units);
        var share = (decimal)all.OnTime / all.Expected;
        ChartSeries Part(string name, string fill, Func<FilingCount, int> count) => new(name, fill, [.. groups.Select(g => count(g) is > 0 and var n ? n : (decimal?)null)]);
        ChartSeries[] parts =
        [
            Part("按期", Palette.Blue, g => g.OnTime), Part("逾期", Palette.Brown, g => g.Late), Part("未报", Palette.Black, g => g.Missing),
            Part("未采纳", Palette.Plum, g => g.NotAccepted), Part("其他", Palette.Grey, g => g.NotDue + g.Undated + g.Doubtful),
        ];
        yield return new ChartTable(
            string.Create(CultureInfo.InvariantCulture, $"应报{all.Expected}家，按期{all.OnTime}家，按期率{share:P1}；逾期{all.Late}家，未报{all.Missing}家{FilingChart.Others(all)}").Replace(" %", "%", StringComparison.Ordinal),
            ChartKind.Shares, "分组", [.. groups.Select(g => g.Group)], [.. parts.Where(p => p.Values.Any(v => v is not null))])
        { Axis = "占应报单位的比例（条内为家数）" };
    }
}
