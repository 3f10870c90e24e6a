using System.Runtime.CompilerServices;
using Aggregator.Core.Reuse;
using Aggregator.Core.Snapshots;
using Aggregator.Server.Web.Access;

namespace Aggregator.Server.Web;

/// <summary>Which findings speak of which pair of texts. Looked up once for a night.</summary>
public static class PairFindings
{
    private static readonly Person Office = new("office", "", Role.Viewer);

    private static readonly ConditionalWeakTable<CitySnapshot, ILookup<ReusePair, string>> Known = [];

    /// <summary>The lines of the findings behind a pair, of either side.</summary>
    public static IReadOnlyList<LedgerLine> Of(CitySnapshot night, ReusePair pair, FindingLedger ledger) =>
        [.. Known.GetValue(night, LookUp)[pair].Select(fingerprint => ledger.Find(fingerprint, Office)).OfType<LedgerLine>()];

    /// <summary>Looks them up, so that the first page does not have to.</summary>
    public static void Prepare(CitySnapshot night) => Known.GetValue(night, LookUp);

    private static ILookup<ReusePair, string> LookUp(CitySnapshot night)
    {
        var board = ReuseBoard.Of(night);
        return night.Findings.Select(finding => (Pair: board.Find(finding), finding.Fingerprint)).Where(one => one.Pair is not null)
            .ToLookup(one => one.Pair!, one => one.Fingerprint, EqualityComparer<ReusePair>.Create(ReferenceEquals, RuntimeHelpers.GetHashCode));
    }
}
