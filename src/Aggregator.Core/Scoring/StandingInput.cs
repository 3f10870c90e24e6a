using System.Globalization;
using System.Text;
using Aggregator.Core.Checking;
using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Reports;
using Aggregator.Core.Reuse;

namespace Aggregator.Core.Scoring;

/// <summary>All one unit's score rests on besides the scheme.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Submission">Its accepted submission of the year, or null.</param>
/// <param name="Previous">That of the year before, or null.</param>
/// <param name="Findings">Its findings of the year, in an order of their own.</param>
/// <param name="Share">How much of its wording stands elsewhere, or null when it was not compared.</param>
/// <param name="Exemption">What the office has granted it, or null.</param>
/// <param name="IsSentBack">Whether its report was sent back and is awaited again.</param>
/// <param name="Merits">Bonus and penalty.</param>
/// <param name="FactsOf">Reads a report's facts.</param>
internal sealed record StandingInput(
    Unit Unit,
    Submission? Submission,
    Submission? Previous,
    IReadOnlyList<Finding> Findings,
    ReuseShare? Share,
    Exemption? Exemption,
    bool IsSentBack,
    MeritTally Merits,
    Func<Submission, ReportFacts> FactsOf)
{
    /// <summary>Points a person gave on its leaves instead of the scheme's.</summary>
    public IReadOnlyList<ReviewedScore> Reviewed { get; init; } = [];

    /// <summary>Two inputs with one key score alike. A report is a function of its file's bytes and name, so these stand for it.</summary>
    public string Key()
    {
        var key = new StringBuilder(512);
        Add(Submission);
        Add(Previous);
        Line($"{Share is null} {Share?.PeerShare} {Share?.PastShare} {Exemption} {IsSentBack} {Merits.Added}");
        foreach (var merit in Merits.Applied)
        {
            Line($"{merit}");
        }

        foreach (var reviewed in Reviewed)
        {
            Line($"{reviewed}");
        }

        foreach (var finding in Findings)
        {
            Line($"{finding.Fingerprint} {finding.Outcome} {finding.Severity} {finding.Difference} {finding.Evidence.Count > 0} {finding.Ruling}");
        }

        return key.ToString();

        void Add(Submission? one) => Line($"{one?.Sha256} {one?.File} {one?.Filed} {one?.Url}");

        void Line(FormattableString text) => key.AppendLine(text.ToString(CultureInfo.InvariantCulture));
    }
}
