using System.Globalization;
using Aggregator.Core.Checking;

namespace Aggregator.Server.Web;

/// <summary>What somebody is about to decide on a finding, as the form shows it: empty at first, and as it was typed when it was refused.</summary>
/// <param name="Address">Where the form is sent.</param>
public sealed record DecisionDraft(string Address)
{
    /// <summary>Name of the choice.</summary>
    public const string KindField = "kind";

    /// <summary>Name of the text.</summary>
    public const string ReasonField = "reason";

    /// <summary>Name of the number of a document.</summary>
    public const string DocumentField = "document";

    private static readonly IReadOnlyList<(string Code, string Name)> Opinions =
        [.. DecisionKinds.All.Where(kind => kind != DecisionKind.Objected).Select(kind => (kind.Code(), kind.ChineseName()))];

    private static readonly IReadOnlyList<(string Code, string Name)> Rulings =
    [
        (DecisionKind.Confirmed.Code(), "维持：问题属实，照常扣分"),
        (DecisionKind.Dismissed.Code(), "撤销：问题不成立，不扣分"),
        (DecisionKind.Explained.Code(), "撤销：问题属实但已说明，免责，不扣分"),
    ];

    /// <summary>The finding, where the page has several; null where the address says it.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>The choice, or null.</summary>
    public string? Kind { get; init; }

    /// <summary>The text, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether a document's number is asked for.</summary>
    public bool HasDocument { get; init; } = true;

    /// <summary>The document's number, or null.</summary>
    public string? Document { get; init; }

    /// <summary>How many decisions there were when the form was shown; null where that is not asked.</summary>
    public int? Seen { get; init; }

    /// <summary>The objection it rules on; null when there is none.</summary>
    public ObjectionClock? Objection { get; init; }

    /// <summary>Why it was not noted; null when nothing was refused.</summary>
    public ActionOutcome? Refused { get; init; }

    /// <summary>What can be chosen: opinions, or rulings on the objection. To object is the unit's.</summary>
    public IReadOnlyList<(string Code, string Name)> Choices => Objection is null ? Opinions : Rulings;

    /// <summary>Sets apart the ids of several forms on a page.</summary>
    public string Id => "decide-" + (Fingerprint ?? "one");

    /// <summary>The id of what says that a field has to be mended; null when it has not.</summary>
    public string? ProblemOf(string field) => Refused?.Field == field ? Id + "-" + field + "-problem" : null;

    /// <summary>The form for a finding as it stands.</summary>
    public static DecisionDraft On(LedgerLine line, string address, bool isOneOfMany = false) =>
        new(address) { Fingerprint = isOneOfMany ? line.Fingerprint : null, Seen = line.Decisions.Count, Objection = line.OpenObjection };

    /// <summary>The form again with what was typed and why it was refused; empty again when it was noted.</summary>
    public DecisionDraft After(string? kind, string? reason, string? document, ActionOutcome told)
    {
        ArgumentNullException.ThrowIfNull(told);
        return told.Done ? this : this with { Kind = kind, Reason = reason, Document = document, Refused = told };
    }

    /// <summary>
    /// Why what was typed is not sent on: the choice is not one of the form's, or somebody decided on the finding since the form was shown. Null when nothing
    /// is in its way. Sending the same twice is not: it is noted once.
    /// </summary>
    public static ActionOutcome? Problem(LedgerLine line, string? kind, string? reason, string? seen, string by)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (Opinions.All(one => one.Code != kind))
        {
            return new(false, $"没有记录：请选择处理意见（{string.Join("、", Opinions.Select(one => one.Name))}）。") { Field = KindField };
        }

        return Overtaken(line.Decisions, kind, reason, seen, by);
    }

    /// <summary>Why what was typed is not sent on when somebody else decided since the form was shown; null when nobody did.</summary>
    /// <param name="decisions">All that was decided by now on what the form is about, in order of time.</param>
    /// <param name="kind">What was chosen.</param>
    /// <param name="reason">What was typed.</param>
    /// <param name="seen">How many decisions there were when the form was shown.</param>
    /// <param name="by">Who sends it.</param>
    public static ActionOutcome? Overtaken(IReadOnlyList<FindingDecision> decisions, string? kind, string? reason, string? seen, string by)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        return int.TryParse(seen, NumberStyles.None, CultureInfo.InvariantCulture, out var known) && known < decisions.Count && decisions[^1] is var last
            && (last.By != by || last.Kind.Code() != kind || last.Reason != reason?.Trim())
            ? new(false, $"没有记录：您打开页面以后，{last.By}已于{Wording.Moment(last.At)}登记“{last.Kind.ChineseName()}：{last.Reason}”。请核对，仍要这样处理的再提交一次。")
            : null;
    }
}
