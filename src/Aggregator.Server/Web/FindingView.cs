using Aggregator.Core.Checking;
using Aggregator.Core.Checking.Reviews;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.OpenData;
using Aggregator.Server.Web.Reading;

namespace Aggregator.Server.Web;

/// <summary>A finding with its rule's catalogue entry.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Rule">The entry, or null when none is known.</param>
public sealed record FindingView(Finding Finding, RuleInfo? Rule)
{
    /// <summary>The form to decide on it here; null where that cannot be done.</summary>
    public DecisionDraft? Deciding { get; init; }

    /// <summary>Its entry in the ledger, where that is another page; null where it is not kept there.</summary>
    public LedgerLine? Entry { get; init; }

    /// <summary>Whether the reader may object to it.</summary>
    public bool CanObject { get; init; }

    /// <summary>The day in China, for what is past its day.</summary>
    public DateOnly Today { get; init; }

    /// <summary>What reviewers wrote about it.</summary>
    public IReadOnlyList<ReviewEntry> Written { get; init; } = [];

    /// <summary>Where the two texts it speaks of stand side by side, or null.</summary>
    public string? Compare { get; init; }

    /// <summary>The night it is of, so that its places can be led to; null where they are not.</summary>
    public CitySnapshot? Night { get; init; }

    /// <summary>Whether the reader sees its own unit alone: then nothing of others is named.</summary>
    public bool OwnOnly { get; init; }

    /// <summary>What is said of it.</summary>
    public string Message => OwnOnly ? Discretion.Of(Finding).Message : Finding.Message;

    /// <summary>Whether one of its places may be shown.</summary>
    public bool Shows(int at) => !OwnOnly || (Night is not null && ReadingBoard.Of(Night).SubmissionOf(Finding, Finding.Evidence[at]) is { } place && place.Unit == Finding.Unit);

    /// <summary>Where one of its places stands in the report it was read from, or null.</summary>
    public string? PlaceOf(int at) => Night is null ? null : ReportLinks.To(Night, Finding, at);

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
