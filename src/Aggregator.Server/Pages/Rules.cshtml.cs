using Aggregator.Core.Checking;
using Aggregator.Core.Scoring.Schemes;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Access;
using Aggregator.Server.Web.Tables;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Aggregator.Server.Pages;

/// <summary>规则: the rule book, chapter by chapter; units may read it and see how often each rule fired on themselves.</summary>
[Authorize(Policy = Policies.SignedIn)]
public sealed class RulesModel(ISiteData data, TimeProvider clock) : SitePage(data, clock)
{
    /// <summary>The chapter asked for, or null for all.</summary>
    public RuleFamily? Family { get; private set; }

    /// <summary>How many rules there are.</summary>
    public static int Count => RuleCatalogue.Entries.Count;

    /// <summary>The rules of this page.</summary>
    public TableView<RuleLine> Table { get; private set; } = null!;

    /// <summary>The chapters that have rules.</summary>
    public static IReadOnlyList<(RuleFamily Family, int Count)> Families { get; } =
        [.. RuleCatalogue.Entries.GroupBy(rule => rule.Family).OrderBy(group => group.Key).Select(group => (group.Key, group.Count()))];

    /// <summary>Serves the page.</summary>
    public void OnGet([FromQuery] string? family)
    {
        Family = Families.Where(one => CodeOf(one.Family) == family).Select(one => (RuleFamily?)one.Family).FirstOrDefault();
        var scheme = SchemeOfNight.Of(Snapshot).Scheme;
        var fired = Snapshot is null ? null : FindingsByRule.Of(Snapshot);
        var rows = RuleCatalogue.Entries.Where(rule => Family is null || rule.Family == Family).OrderBy(rule => rule.Family)
            .Select(rule => new RuleLine(rule, fired?.Tally(rule.Id, Person), RuleCosts.LeavesOf(scheme, rule.Id))).ToList();
        Table = TableViews.Of(Request, "", rows,
        [
            new("rule", "规则", row => row.Rule.Title, row => row.Rule.Title + "\n" + row.Rule.Id),
            new("severity", "级别", row => (int)row.Rule.Severity, row => row.Rule.Severity.ChineseName()),
            new("basis", "依据", row => row.Rule.LegalBasis.Length > 0 ? row.Rule.LegalBasis : null, row => row.Basis),
            new("years", "适用年度", row => row.Rule.FromYear, row => RuleBook.Years(row.Rule)),
            new("examines", "核验内容", null, row => row.Rule.Examines),
            new("costs", "扣分指标", row => row.Leaves.Count > 0 ? row.Leaves[0].Code : null, row => string.Join('\n', row.Leaves.Select(leaf => leaf.Code + leaf.Name))),
            new("fired", "本年度问题", row => row.Tally?.Failed, null, "num"),
        ]);
    }

    /// <summary>The chapter in an address.</summary>
    public static string CodeOf(RuleFamily family) => family.ToString().ToLowerInvariant();
}

/// <summary>A rule in the list.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Tally">How often it fired, or null before the first night.</param>
/// <param name="Leaves">Where it costs points.</param>
public sealed record RuleLine(RuleInfo Rule, RuleTally? Tally, IReadOnlyList<SchemeLeaf> Leaves)
{
    /// <summary>What it stands on; practice is never shown as law.</summary>
    public string Basis => RuleWords.Basis(Rule.LegalBasis);
}
