namespace Aggregator.Core.Checking;

/// <summary>What an inspector would write: one claim that does not hold for one unit and year, with its place.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Severity">How binding the claim is.</param>
/// <param name="Outcome">Fail, or not assessable.</param>
/// <param name="Unit">Unit code (in a check without roster, the stated name).</param>
/// <param name="Year">Report year.</param>
/// <param name="Message">A Chinese sentence naming the place and the difference.</param>
/// <param name="Expected">What should stand there, or null.</param>
/// <param name="Actual">What stands there, or null.</param>
/// <param name="Difference">Actual minus expected, in the figure's measure; null when it is not a number.</param>
/// <param name="Evidence">The places that show it, the first one the likeliest culprit. Empty only for what is absent.</param>
/// <param name="Subject">What exactly is examined (row/column code, phrase): with rule, unit, year and values it makes the fingerprint.</param>
public sealed record Finding(
    string Rule,
    Severity Severity,
    Outcome Outcome,
    string Unit,
    int Year,
    string Message,
    string? Expected,
    string? Actual,
    decimal? Difference,
    IReadOnlyList<Evidence> Evidence,
    string Subject)
{
    /// <summary>Other identities the same defect breaks, which have no findings of their own; empty for most rules. No part of the fingerprint.</summary>
    public IReadOnlyList<BrokenRelation> AlsoBreaks { get; init; } = [];

    /// <summary>
    /// Names the finding over re-runs: 16 hex digits of SHA-256 over rule, unit, year, subject, expected and actual. Nothing of the file goes
    /// into it (name, format, offsets), nor the message: a rule may word itself anew. A changed cell changes expected or actual, and so the name.
    /// </summary>
    public string Fingerprint { get; } = FindingFingerprint.Of(Rule, Unit, Year, Subject, Expected, Actual);

    /// <summary>What this very finding stands on, where that is not the rule's own basis: a local document, or nothing (empty) for practice; null for the rule's.</summary>
    public string? Basis { get; init; }

    /// <summary>What a person decided on it, or null. No part of the fingerprint.</summary>
    public FindingRuling? Ruling { get; init; }

    /// <summary>Whether a person's standing decision says that it costs nothing.</summary>
    public bool IsSetAside => Ruling is { Reopened: false, Decision.Kind: DecisionKind.Dismissed or DecisionKind.Explained };

    /// <summary>Whether the unit has objected and nobody has decided on that yet.</summary>
    public bool IsObjectedTo => Ruling is { Reopened: false, Objection: not null };

    /// <summary>Whether a person has confirmed it and nothing has changed since.</summary>
    public bool IsConfirmed => Ruling is { Reopened: false, Decision.Kind: DecisionKind.Confirmed };
}
