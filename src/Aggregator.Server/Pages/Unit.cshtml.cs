using Aggregator.Core.Checking;
using Aggregator.Core.Reports;
using Aggregator.Core.Scoring;
using Aggregator.Server.Web;
using Microsoft.AspNetCore.Mvc;

namespace Aggregator.Server.Pages;

/// <summary>单位: a unit's score with its reasons, what would raise it, its findings and its hand-ins.</summary>
public sealed class UnitModel(ISiteData data, TimeProvider clock, Func<string, RuleInfo?>? rules = null) : SitePage(data, clock)
{
    private Dictionary<string, Finding> _findings = [];

    /// <summary>The unit.</summary>
    public Unit Unit { get; private set; } = null!;

    /// <summary>Its score, or null when it is not in the ranking.</summary>
    public RankedUnit? Ranked { get; private set; }

    /// <summary>How many units its group has.</summary>
    public int GroupSize { get; private set; }

    /// <summary>Its findings by year, the newest first.</summary>
    public IReadOnlyList<IGrouping<int, Finding>> FindingsByYear { get; private set; } = [];

    /// <summary>What it handed in, newest year first.</summary>
    public IReadOnlyList<Submission> Submissions { get; private set; } = [];

    /// <summary>Serves the page, or 404 for a unit that is not on the roster.</summary>
    public IActionResult OnGet(string code)
    {
        if (Snapshot?.Roster.Find(code) is not { } unit)
        {
            return NotFound();
        }

        Unit = unit;
        Ranked = Snapshot.Ranking.FirstOrDefault(r => r.Unit == unit.Code);
        GroupSize = Snapshot.Ranking.Count(r => r.Group == Ranked?.Group);
        var findings = Snapshot.Findings.Where(f => f.Unit == unit.Code).ToList();
        foreach (var finding in findings)
        {
            _findings.TryAdd(finding.Fingerprint, finding);
        }

        FindingsByYear = [.. findings.GroupBy(f => f.Year).OrderByDescending(g => g.Key)];
        Submissions = [.. Snapshot.Submissions.Where(s => s.Unit == unit.Code).OrderByDescending(s => s.Year ?? 0).ThenBy(s => s.Status).ThenBy(s => s.File, StringComparer.Ordinal)];
        return Page();
    }

    /// <summary>The unit's finding of this name, or null.</summary>
    public Finding? Finding(string fingerprint) => _findings.GetValueOrDefault(fingerprint);

    /// <summary>The catalogue entry of a rule, or null.</summary>
    public RuleInfo? Rule(string id) => rules?.Invoke(id);

    /// <summary>A finding in a few words.</summary>
    public string RuleTitle(string id) => Rule(id)?.Title ?? id;

    /// <summary>The finding, ready for the partial that shows it.</summary>
    public FindingView View(Finding finding) => new(finding, Rule(finding.Rule));
}
