using Aggregator.Core.Reports;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Tables;

namespace Aggregator.Server.Pages;

/// <summary>单位: every unit of the roster with what came of its report.</summary>
public sealed class UnitsModel(ISiteData data, TimeProvider clock) : SitePage(data, clock)
{
    private static readonly IReadOnlyList<TableColumn<UnitLine>> Columns =
    [
        new("unit", "单位", line => line.Order, line => string.Join('\n', [line.Unit.Name, line.Unit.Code, .. line.Unit.Aliases])),
        new("kind", "类别", line => line.Unit.Kind, line => line.Unit.Kind.ChineseName()),
        new("group", "分组", line => line.Ranked?.Group ?? line.Unit.Group, line => line.Ranked?.Group ?? line.Unit.Group),
        new("filing", "报送", line => line.Filing?.State, line => line.FilingName),
        new("score", "得分", line => line.Ranked?.Score, null, "num"),
        new("rank", "名次", line => line.Ranked?.Rank, null, "num"),
        new("errors", "差错", line => line.Errors, null, "num"),
        new("others", "其他问题", line => line.Others, null, "num"),
    ];

    /// <summary>The units of this page.</summary>
    public TableView<UnitLine> Units { get; private set; } = null!;

    /// <summary>The choices above the table.</summary>
    public FilterView Filter { get; private set; } = null!;

    /// <summary>Serves the page.</summary>
    public void OnGet()
    {
        if (Snapshot is null)
        {
            return;
        }

        var all = UnitBoard.Of(Snapshot).Lines;
        var kind = FilterChoice.Of(Request, "kind", "类别", [.. all.Select(line => line.Unit.Kind).Distinct().Order().Select(one => (one.Code(), one.ChineseName()))]);
        var group = FilterChoice.Of(Request, "group", "分组", [.. all.Select(GroupOf).Distinct(StringComparer.Ordinal).Select(one => (one, one))]);
        var filing = FilterChoice.Of(Request, "state", "报送", [.. all.Select(line => line.FilingName).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(one => (one, one))]);
        var findings = FilterChoice.Of(Request, "findings", "问题", [("errors", "有差错"), ("any", "有问题"), ("none", "没有问题")]);
        Units = TableViews.Of(Request, "", [.. all.Where(line => kind.Lets(line.Unit.Kind.Code()) && group.Lets(GroupOf(line)) && filing.Lets(line.FilingName) && Fits(line, findings.Chosen))], Columns);
        Filter = new FilterView(Units.Layout, [kind, group, filing, findings]);
    }

    private static string GroupOf(UnitLine line) => line.Ranked?.Group ?? line.Unit.Group;

    private static bool Fits(UnitLine line, string findings) => findings switch
    {
        "errors" => line.Errors > 0,
        "any" => line.Errors + line.Others > 0,
        "none" => line.Errors + line.Others == 0,
        _ => true,
    };
}
