using Aggregator.Core.Checking;
using Aggregator.Core.Checking.Reviews;

namespace Aggregator.Server.Web;

/// <summary>A finding with everything people have made of it up to this moment.</summary>
/// <param name="Fingerprint">Its name over the nights.</param>
/// <param name="Rule">The rule's id.</param>
/// <param name="Unit">Unit code.</param>
/// <param name="Year">Report year.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Finding">With the decision that stands now; null when this night does not find it any more.</param>
/// <param name="Decisions">Every decision on it and every objection, in the order they were made.</param>
/// <param name="Written">What stands in the reviewers' columns.</param>
public sealed record LedgerLine(
    string Fingerprint, string Rule, string Unit, int Year, FindingState State, Finding? Finding, IReadOnlyList<FindingDecision> Decisions, IReadOnlyList<ReviewEntry> Written)
{
    /// <summary>How binding the claim is; of one that is gone what its rule says.</summary>
    public Severity Severity => Finding?.Severity ?? RuleCatalogue.Find(Rule)?.Severity ?? Severity.Note;

    /// <summary>The rule's name.</summary>
    public string RuleTitle => RuleCatalogue.Find(Rule)?.Title ?? Rule;

    /// <summary>What does not hold, or that it does by now.</summary>
    public string Message => Finding?.Message ?? "本次运行已没有这个问题。";

    /// <summary>The unit's objections with what was decided on each, in the order they were filed.</summary>
    public IReadOnlyList<ObjectionClock> Objections { get; init; } = [];

    /// <summary>The objection nobody has decided on; null without one.</summary>
    public ObjectionClock? OpenObjection => State == FindingState.Objected && Objections.Count > 0 && Objections[^1].Answer is null ? Objections[^1] : null;

    /// <summary>Its page.</summary>
    public string Address => "/ledger/" + Uri.EscapeDataString(Fingerprint);

    /// <summary>Whether an error or a warning of a report, not a mere note, waits for a person.</summary>
    public bool Awaits => State is FindingState.Open or FindingState.Reopened or FindingState.Objected && Finding is { Outcome: Outcome.Fail };
}
