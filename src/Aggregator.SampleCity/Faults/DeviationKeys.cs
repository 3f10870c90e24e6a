using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Keys;

namespace Aggregator.SampleCity.Faults;

/// <summary>Turns what was done to a report into its part of the key; identities a printed sheet breaks go to the fault that broke them.</summary>
/// <param name="hand">How the report came in.</param>
/// <param name="broken">What the printed sheet breaks.</param>
/// <param name="inherited">What an honest sheet would have broken, because last year's was wrong.</param>
internal sealed class DeviationKeys(HandIn hand, IReadOnlyList<BrokenIdentity> broken, IReadOnlyList<BrokenIdentity> inherited)
{
    /// <summary>The kind of what a report inherits from a wrong one of the year before.</summary>
    public const string FromLastYear = "FromLastYear";

    // One slip breaks several of them; what is compared with last year stands alone.
    private static readonly string[] Sums = ["SUM_ROW", "SUM_COL", "BALANCE", "T3_SUM", "STATS_SUM"];

    private const string Carry = "CARRY_BREAK";

    /// <summary>The seeded faults in the order of the plan, then what is broken because last year's report was wrong.</summary>
    public IReadOnlyList<FaultKey> FaultsOf(IReadOnlyList<Scene> scenes)
    {
        var left = broken.Where(b => !scenes.Any(s => s.Explains(b))).ToList();
        var keys = new List<FaultKey>();
        foreach (var scene in scenes.Where(s => s.Deviation is Fault))
        {
            var own = left.Where(b => !inherited.Contains(b) && scene.Deviation.Touches.HasFlag(PartOf(b))).ToList();
            left.RemoveAll(own.Contains);
            keys.Add(KeyOf(scene.Deviation.Kind, scene.Deviation.IsDelivered, scene.Place, scene.True, scene.Printed, [.. scene.Findings, .. Findings(own, scene.Place)]));
        }

        if (left.Count > 0)
        {
            keys.Add(KeyOf(FromLastYear, true, left[0].Subject, null, null, Findings(left, null)));
        }

        return keys;
    }

    /// <summary>The decoys in the order of the plan.</summary>
    public IReadOnlyList<DecoyKey> DecoysOf(IReadOnlyList<Scene> scenes) =>
    [
        .. scenes.Where(s => s.Deviation is Decoy)
            .Select(s => new DecoyKey(s.Deviation.Kind, hand.Unit.Code, hand.Year, hand.File, s.Place, s.Printed, ((Decoy)s.Deviation).Tempts)),
    ];

    private FaultKey KeyOf(string kind, bool isDelivered, string place, string? @true, string? printed, IReadOnlyList<ExpectedFinding> findings) =>
        new(kind, hand.Unit.Code, hand.Year, isDelivered ? hand.File : null, place, @true, printed, findings);

    private ExpectedFinding[] Findings(IReadOnlyList<BrokenIdentity> identities, string? slip) =>
    [
        .. identities.Where(i => i.Rule != Carry).Select(i => new ExpectedFinding(i.Rule, hand.Unit.Code, hand.Year, i.Subject, [Numbers(i)], i.IsTolerated, Defect: Sums.Contains(i.Rule) ? slip : null)),

        // A row that does not carry over may be reported once or column by column.
        .. identities.Where(i => i.Rule == Carry).GroupBy(i => i.Rule).Select(g => new ExpectedFinding(g.Key, hand.Unit.Code, hand.Year, "T2/carried_in", [.. g.Select(Numbers)])),
    ];

    private static ExpectedNumbers Numbers(BrokenIdentity identity) => new(identity.Subject, identity.Expected, identity.Actual);

    private static Part PartOf(BrokenIdentity broken) => broken.Subject[..2] switch { "T1" => Part.Table1, "T2" => Part.Table2, _ => Part.Table3 };
}
