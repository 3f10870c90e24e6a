using System.Globalization;
using Aggregator.Core.Checking;
using Aggregator.Core.Reports;
using Aggregator.Core.RollingUp;
using Aggregator.Server.Web;

namespace Aggregator.Server.Pages;

/// <summary>汇总: the city's three tables, each total beside its coverage.</summary>
public sealed class RollUpModel(ISiteData data, TimeProvider clock) : SitePage(data, clock)
{
    /// <summary>The tables; none before the first night and for years whose form had none.</summary>
    public IReadOnlyList<RollUpSheet> Sheets { get; private set; } = [];

    /// <summary>Units that owe a report and have none that is accepted.</summary>
    public IReadOnlyList<Unit> Missing { get; private set; } = [];

    /// <summary>Serves the page.</summary>
    public void OnGet()
    {
        if (Snapshot is not null)
        {
            Sheets = RollUpSheets.Of(Snapshot);
            Missing = Headline.Of(Snapshot).Absent;
        }
    }

    /// <summary>A cell's printed name.</summary>
    public string CellName(string table, string row, string column) => CellNames.ShortTable(table) + CellNames.Cell(FormEditions.InForce(Snapshot!.Year), table, row, column);

    /// <summary>A cell that lacks a number, as a share of a break names it: <c>row/column</c>, behind the year where it is of another one.</summary>
    public string Lacking(string cell)
    {
        var parts = cell.Split('/');
        var table = parts[^2] == FormDefinition.CasesRow ? "T3" : "T2";
        return (parts.Length == 3 ? parts[0] + "年度" : "") + CellName(table, parts[^2], parts[^1]);
    }

    /// <summary>An entry of the office in words: 减 1：表一“行政规范性文件”行“本年制发件数”列.</summary>
    public string Said(Adjustment entry)
    {
        var edition = FormEditions.InForce(Snapshot!.Year);
        var amount = entry.Action.HasAmount() ? " " + Wording.Number(entry.Amount) : "";
        var place = entry.Table is null ? "整份报告"
            : entry.Row is null ? CellNames.Table(entry.Table)
            : entry.Column is null ? string.Create(CultureInfo.InvariantCulture, $"{CellNames.ShortTable(entry.Table)}“{CellNames.Row(edition, entry.Table, entry.Row)}”行")
            : CellName(entry.Table, entry.Row, entry.Column);
        return $"{entry.Action.ChineseName()}{amount}：{place}";
    }
}
