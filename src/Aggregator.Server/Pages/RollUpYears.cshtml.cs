using Aggregator.Core.RollingUp;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Charts;
using Aggregator.Server.Web;

namespace Aggregator.Server.Pages;

/// <summary>历年对照: the city's totals of all years side by side.</summary>
public sealed class RollUpYearsModel(ISiteData data, TimeProvider clock) : SitePage(data, clock)
{
    private const int MostNamed = 10;

    /// <summary>The years, the newest first; none before the first night.</summary>
    public IReadOnlyList<YearColumn> Years { get; private set; } = [];

    /// <summary>The blocks.</summary>
    public IReadOnlyList<YearSheet> Sheets { get; private set; } = [];

    /// <summary>The cells of the years' forms no indicator is made of.</summary>
    public IReadOnlyList<MappingLine> LeftOut { get; private set; } = [];

    /// <summary>The main indicators as small pictures; null when no year has a number.</summary>
    public ChartView? Chart { get; private set; }

    /// <summary>Serves the page.</summary>
    public void OnGet()
    {
        if (Snapshot is null)
        {
            return;
        }

        var series = Snapshot.Years();
        Years = [.. series.Years.Reverse()];
        Sheets = series.Years.Count == 0 ? [] : YearSheet.Of(series);
        var chart = ChartBoard.Of(Snapshot).Sheets(ChartKind.Years)[0].Sheet;
        Chart = chart.Figures.Rows.Count == 0 ? null : new ChartView(chart, "main-years");
        LeftOut = [.. Years.SelectMany(year => year.Forms).Distinct(StringComparer.Ordinal).SelectMany(YearMapping.LeftOut)];
    }

    /// <summary>Whom a year lacks, in words; empty when it lacks nobody.</summary>
    public string Said(YearColumn year) =>
        (!year.HasReports ? "这一年度没有已采纳的报告。" : year.Missing.Count > 0 ? $"没有可用报告：{Named(year.Missing)}。" : "")
        + (year.WithoutTable.Count > 0 ? $"报告没有统计表：{Named(year.WithoutTable)}。" : "");

    private string Named(IReadOnlyList<string> units) =>
        string.Join("、", units.Take(MostNamed).Select(UnitName)) + (units.Count > MostNamed ? $"等{Wording.Number(units.Count)}个单位" : "");
}
