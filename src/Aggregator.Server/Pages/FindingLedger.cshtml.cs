using Aggregator.Core.Checking;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Access;
using Aggregator.Server.Web.Tables;
using Microsoft.AspNetCore.Authorization;

namespace Aggregator.Server.Pages;

/// <summary>整改: every finding with what became of it. A unit's own person sees its own.</summary>
[Authorize(Policy = Policies.SignedIn)]
public sealed class FindingLedgerModel(ISiteData data, TimeProvider clock, IDecisionLog? log = null, IReviewDesk? desk = null) : SitePage(data, clock)
{
    private const int PageSize = 50;

    /// <summary>What the address asks for.</summary>
    public LedgerFilter Filter { get; private set; } = null!;

    /// <summary>The rows; null before the first night.</summary>
    public TableView<LedgerLine>? Table { get; private set; }

    /// <summary>Every line the person may see, for the counts and the choices of the form.</summary>
    public IReadOnlyList<LedgerLine> All { get; private set; } = [];

    /// <summary>Serves the page.</summary>
    public async Task OnGetAsync()
    {
        if (Snapshot is not { } night)
        {
            return;
        }

        Filter = LedgerFilter.Of(Request.Query);
        All = (await LedgerOfNow.Async(night, log, desk, Stop)).Seen(Person);
        Table = TableViews.Of(Request, "", Filter.IsEmpty ? All : [.. All.Where(Filter.Holds)],
        [
            new TableColumn<LedgerLine>("unit", "单位", line => night.Roster.OrderOf(line.Unit), line => UnitName(line.Unit)),
            new("year", "年度", line => line.Year, line => line.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), "num"),
            new("severity", "级别", line => (int)line.Severity, line => line.Severity.ChineseName()),
            new("what", "问题", null, line => line.RuleTitle + "\n" + line.Rule + "\n" + line.Message),
            new("state", "状态", line => (int)line.State, line => line.State.ChineseName()),
            new("due", "期限", line => line.OpenObjection?.Due, null),
            new("said", "处理意见", null, line => line.Finding?.Ruling?.Text + "\n" + string.Join('\n', line.Written.Select(entry => entry.Value))),
        ], PageSize);
    }
}
