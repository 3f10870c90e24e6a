using Aggregator.Core.Checking;
using Aggregator.Core.Checking.Reviews;

namespace Aggregator.Server.Web;

/// <summary>A finding with its rule's catalogue entry.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Rule">The entry, or null when none is known.</param>
public sealed record FindingView(Finding Finding, RuleInfo? Rule)
{
    /// <summary>Whether a decision on it can be noted here.</summary>
    public bool CanDecide { get; init; }

    /// <summary>What reviewers wrote about it.</summary>
    public IReadOnlyList<ReviewEntry> Written { get; init; } = [];

    /// <summary>Where the two texts it speaks of stand side by side, or null.</summary>
    public string? Compare { get; init; }

    /// <summary>Its place on the unit's page.</summary>
    public string Anchor => "f-" + Finding.Fingerprint;

    /// <summary>The style of its severity.</summary>
    public string Tone => Finding.Outcome == Outcome.NotAssessable || Finding.IsSetAside ? "note" : Finding.Severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
