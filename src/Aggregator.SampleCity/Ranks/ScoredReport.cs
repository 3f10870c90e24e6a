using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Keys;
using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Ranks;

/// <summary>What is known of a unit's report of the last year and costs or gives points.</summary>
/// <param name="Hand">How it came in.</param>
/// <param name="Sheet">Its tables as printed.</param>
/// <param name="HasYearBefore">Whether the report of the year before is on file.</param>
/// <param name="Slips">Slips in tables 2 and 3 that break identities of the year: a fault is one, whatever it breaks.</param>
/// <param name="Findings">What a correct checker reports of it.</param>
/// <param name="OwnCharacters">Letters and digits of sections one and five.</param>
internal sealed record ScoredReport(HandIn Hand, Sheet Sheet, bool HasYearBefore, int Slips, IReadOnlyList<ExpectedFinding> Findings, int OwnCharacters)
{
    /// <summary>Facts of a written report.</summary>
    public static ScoredReport Of(HandIn hand, Sheet sheet, Sheet? before, ReportText text, IReadOnlyList<FaultKey> faults) =>
        new(hand, sheet, before is not null, faults.Count(f => f.Findings.Any(e => e is { Defect: not null, Tolerated: false })), [.. faults.SelectMany(f => f.Findings).Where(f => !f.Tolerated)],
            text.Overview.Concat(text.Aspects.SelectMany(a => a)).Concat(text.Problems ?? []).Sum(p => p.Count(char.IsLetterOrDigit)));

    /// <summary>The expected findings of a rule.</summary>
    public IReadOnlyList<ExpectedFinding> Of(params string[] rules) => [.. Findings.Where(f => rules.Contains(f.Rule))];
}
