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

    /// <summary>Scores with an objection nobody has answered.</summary>
    public IReadOnlyList<ScoreLine> Scores { get; private set; } = [];

    /// <summary>How many lines the person may see.</summary>
    public int Count { get; private set; }

    /// <summary>What the form offers.</summary>
    public LedgerChoices Choices { get; private set; } = null!;

    /// <summary>Serves the page.</summary>
    public async Task OnGetAsync()
    {
        if (Snapshot is not { } night)
        {
            return;
        }

        Scores = ScoreLine.Waiting(night, Person.IsOffice ? desk is null ? night.Reviews : await desk.HistoryAsync(Stop) : await LedgerOfNow.WrittenAsync(night, Person.Unit ?? "", Person, Data, desk, Stop));
        Filter = LedgerFilter.Of(Request.Query);
        var ledger = await LedgerOfNow.Async(night, Person, Data, log, desk, Stop);
        (Count, Choices) = (ledger.Seen(Person).Count, ledger.Choices(Person));
        Table = TableViews.Of(Request, "", ledger.Seen(Person, Filter),
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
