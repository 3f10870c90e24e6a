using Aggregator.Core.Checking;
using Aggregator.Core.Scoring.Schemes;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Access;
using Aggregator.Server.Web.Tables;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Aggregator.Server.Pages;

/// <summary>One rule: what it asks, on what ground, what it costs, how it came about, and what it found this night.</summary>
[Authorize(Policy = Policies.SignedIn)]
public sealed class RuleModel(ISiteData data, TimeProvider clock) : SitePage(data, clock)
{
    /// <summary>The rule.</summary>
    public RuleInfo Rule { get; private set; } = null!;

    /// <summary>What it costs, sentences.</summary>
    public IReadOnlyList<string> Costs { get; private set; } = [];

    /// <summary>The scheme the costs are of.</summary>
    public string SchemeName { get; private set; } = "";

    /// <summary>What the sets did to it, the oldest first.</summary>
    public IReadOnlyList<(string Set, RuleChange Change)> History { get; private set; } = [];

    /// <summary>How often it fired; null before the first night.</summary>
    public RuleTally? Tally { get; private set; }

    /// <summary>What it found; null before the first night.</summary>
    public TableView<Finding>? Findings { get; private set; }

    /// <summary>Serves the page, or 404.</summary>
    public IActionResult OnGet(string id)
    {
        if (RuleCatalogue.Find(id) is not { } rule)
        {
            return NotFound();
        }

        Rule = rule;
        var scheme = SchemeOfNight.Of(Snapshot).Scheme;
        (Costs, SchemeName) = (RuleCosts.Of(scheme, rule.Id), scheme.Name);
        History = [.. RuleHistory.All.SelectMany(set => set.Changes.Where(change => change.Rule == rule.Id).Select(change => (set.Set, change)))];
        if (Snapshot is { } night)
        {
            Tally = FindingsByRule.Of(night).Tally(rule.Id, Person);
            Findings = TableViews.Of(Request, "found", [.. FindingsByRule.Of(night).Seen(rule.Id, Person).OrderByDescending(finding => finding.Year).ThenBy(finding => night.Roster.OrderOf(finding.Unit))],
            [
                new TableColumn<Finding>("unit", "单位", finding => night.Roster.OrderOf(finding.Unit), finding => UnitName(finding.Unit)),
                new("year", "年度", finding => finding.Year, finding => finding.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), "num"),
                new("what", "问题", null, finding => finding.Message),
                new("ruling", "处理意见", finding => finding.Ruling is null ? null : finding.Ruling.Decision.Kind.ChineseName(), finding => finding.Ruling?.Text),
            ], 50);
        }

        return Page();
    }
}
