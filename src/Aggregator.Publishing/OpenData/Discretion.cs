using Aggregator.Core.Checking;

namespace Aggregator.Publishing.OpenData;

/// <summary>
/// What of a finding its own unit may see. A finding of copying names the other unit and shows its text: the unit is told that and how much, not with
/// whom. All other findings speak of the unit's own report and stay as they are. The one place and the one wording for pages, files and interface;
/// what went through it once comes through unchanged.
/// </summary>
public static class Discretion
{
    private const string PeerSubject = "peer/";
    private const string Discreet = "peer";

    /// <summary>The finding as its own unit may see it.</summary>
    public static Finding Of(Finding finding) => finding.Subject == Discreet || !OfPeers(finding.Rule, finding.Subject) ? finding : finding with
    {
        Message = $"报告中有与其他单位年度报告雷同的段落，占{finding.Actual ?? "一定比例"}；对方单位和对照的文字请向主管部门了解。",
        Subject = Discreet,
        // Evidence goes in pairs, the own place before the other's.
        Evidence = [.. finding.Evidence.Where((_, i) => i % 2 == 0)],
    };

    /// <summary>A decision on such a finding.</summary>
    public static FindingDecision Of(FindingDecision decision) => OfPeers(decision.Rule, decision.Subject) ? decision with { Subject = Discreet } : decision;

    private static bool OfPeers(string rule, string subject) => rule == CityRules.CopiedFromOther.Id || subject.StartsWith(PeerSubject, StringComparison.Ordinal);
}
