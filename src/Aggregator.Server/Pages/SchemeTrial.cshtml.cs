using Aggregator.Server.Web;
using Aggregator.Server.Web.Access;
using Aggregator.Server.Web.Tables;
using Microsoft.AspNetCore.Authorization;

namespace Aggregator.Server.Pages;

/// <summary>What a scheme on trial would change; the person's own last trial.</summary>
[Authorize(Policy = Policies.Review)]
public sealed class SchemeTrialModel(ISiteData data, TimeProvider clock, ISchemeTrials? trials = null) : SitePage(data, clock)
{
    private const int Seconds = 3;

    /// <summary>The trial, or null when there is none.</summary>
    public SchemeTrialView? Trial { get; private set; }

    /// <summary>Its years with their tables.</summary>
    public IReadOnlyList<(SchemeTrialYear Year, TableView<SchemeTrialRow> Table)> Years { get; private set; } = [];

    /// <summary>Whether it is still at work.</summary>
    public bool IsAtWork => Trial is { Ended: null };

    /// <summary>Serves the page.</summary>
    public void OnGet()
    {
        Trial = trials?.Of(Person);
        RefreshEvery(IsAtWork ? Seconds : null);
        Years = [.. (Trial?.Years ?? []).Select(year => (year, TableOf(year)))];
    }

    private TableView<SchemeTrialRow> TableOf(SchemeTrialYear year) => TableViews.Of(
        Request, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"y{year.Year}"), [.. year.Rows.OrderByDescending(row => row.IsMoved)],
        [
            new TableColumn<SchemeTrialRow>("unit", "单位", row => Snapshot?.Roster.OrderOf(row.Unit), row => row.Name),
            new("group", "分组", row => row.Group, row => row.Group),
            new("rank", "名次", row => row.Rise, null, "num"),
            new("score", "得分", row => row.Score, null, "num"),
            new("change", "变动", row => row.Change, null, "num"),
            new("grade", "等次", row => row.Grade, row => row.Grade),
            new("why", "因何变动", null, row => row.Why),
        ]);
}
