using Aggregator.Core.Documents;

namespace Aggregator.Core.Checking;

/// <summary>What a person decided on a finding. It is kept for ever; a later decision on the same finding stands in its place.</summary>
/// <param name="Fingerprint">The finding, see <see cref="Finding.Fingerprint"/>.</param>
/// <param name="Rule">The finding's rule.</param>
/// <param name="Unit">Its unit code.</param>
/// <param name="Year">Its report year.</param>
/// <param name="Subject">Its place; with rule, unit and year it tells the finding again when the values behind it have changed.</param>
/// <param name="Expected">What should have stood there when it was decided, or null.</param>
/// <param name="Actual">What stood there when it was decided, or null.</param>
/// <param name="Outcome">Whether it had failed or could not be judged.</param>
/// <param name="Kind">Confirmed, dismissed or explained.</param>
/// <param name="Reason">Why, in the person's own words; never empty.</param>
/// <param name="By">Who decided; never empty.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Document">Number of the document it rests on, or null.</param>
public sealed record FindingDecision(
    string Fingerprint,
    string Rule,
    string Unit,
    int Year,
    string Subject,
    string? Expected,
    string? Actual,
    Outcome Outcome,
    DecisionKind Kind,
    string Reason,
    string By,
    DateTimeOffset At,
    string? Document)
{
    /// <summary>A decision on a finding. Personal numbers in the reason are masked: reasons are published.</summary>
    /// <exception cref="ArgumentException">Reason or author is blank; the message is a Chinese sentence.</exception>
    public static FindingDecision On(Finding finding, DecisionKind kind, string reason, string by, DateTimeOffset at, string? document = null)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new ArgumentException("处理意见必须写明理由，请用 --reason 给出。");
        }

        if (string.IsNullOrWhiteSpace(by))
        {
            throw new ArgumentException("处理意见必须署名，请用 --by 给出处理人。");
        }

        return new FindingDecision(finding.Fingerprint, finding.Rule, finding.Unit, finding.Year, finding.Subject, finding.Expected, finding.Actual, finding.Outcome,
            kind, PersonalData.Mask(reason.Trim()), by.Trim(), at.ToUniversalTime(), string.IsNullOrWhiteSpace(document) ? null : document.Trim());
    }

    /// <summary>Whether it says the same of the same finding; when it was said does not count.</summary>
    public bool SaysTheSameAs(FindingDecision other) => this with { At = other.At } == other;
}
