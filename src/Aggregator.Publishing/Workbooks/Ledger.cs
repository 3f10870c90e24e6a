using Aggregator.Core.Checking;
using Aggregator.Core.Snapshots;

namespace Aggregator.Publishing.Workbooks;

/// <summary>The findings in the order of the 问题清单 with their running numbers.</summary>
internal sealed class Ledger
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    private Ledger(IReadOnlyList<Finding> findings)
    {
        Findings = findings;
        for (var i = 0; i < findings.Count; i++)
        {
            _numbers.TryAdd(findings[i].Fingerprint, i + 1);
        }
    }

    /// <summary>Number <c>i + 1</c> is element <c>i</c>.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The latest year first, then the roster's order, then the gravest; equals keep the snapshot's order.</summary>
    public static Ledger Of(CitySnapshot snapshot) => new([.. snapshot.Findings
        .OrderByDescending(f => f.Year)
        .ThenBy(f => snapshot.Roster.OrderOf(f.Unit))
        .ThenBy(f => f.Unit, StringComparer.Ordinal)
        .ThenBy(f => f.Severity)]);

    /// <summary>The running numbers of some findings, ascending; those not in the ledger are left out.</summary>
    public IEnumerable<int> NumbersOf(IEnumerable<string> fingerprints) =>
        fingerprints.Where(_numbers.ContainsKey).Select(f => _numbers[f]).Distinct().Order();
}
