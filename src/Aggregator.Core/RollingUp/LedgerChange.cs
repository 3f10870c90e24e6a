namespace Aggregator.Core.RollingUp;

/// <summary>How much of a ledger one changed report touched.</summary>
/// <param name="Lines">Units whose report was read anew: 1, or 0 when nothing had to be.</param>
/// <param name="Cells">The totals that were added up again, as they are now.</param>
public sealed record LedgerChange(int Lines, IReadOnlyList<CityCell> Cells);
