namespace Aggregator.Server.Web;

/// <summary>What somebody is about to decide on a finding, as the form shows it: empty at first, and as it was typed when it was refused.</summary>
/// <param name="Address">Where the form is sent.</param>
public sealed record DecisionDraft(string Address)
{
    /// <summary>The choice, or null.</summary>
    public string? Kind { get; init; }

    /// <summary>The text, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>The document's number, or null.</summary>
    public string? Document { get; init; }

    /// <summary>Why it was not noted; null when nothing was refused.</summary>
    public ActionOutcome? Refused { get; init; }

    /// <summary>The form again with what was typed and why it was refused; empty again when it was noted.</summary>
    public DecisionDraft After(string? kind, string? reason, string? document, ActionOutcome told)
    {
        ArgumentNullException.ThrowIfNull(told);
        return told.Done ? this : this with { Kind = kind, Reason = reason, Document = document, Refused = told };
    }
}
