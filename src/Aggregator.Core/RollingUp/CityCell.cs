namespace Aggregator.Core.RollingUp;

/// <summary>One cell of the city's tables with its ledger: every expected unit stands in it exactly once.</summary>
/// <param name="Table">T1, T2 or T3.</param>
/// <param name="Row">Row code.</param>
/// <param name="Column">Column code.</param>
/// <param name="Value">The sum; null when no unit has a number: a blank stays a blank.</param>
/// <param name="Expected">应纳入: units whose figures belong in the total.</param>
/// <param name="Included">已纳入: those whose accepted report gave this cell a number, a blank beside a filled row, or a mark.</param>
/// <param name="Missing">Codes of the units that belong and are not included, in roster order.</param>
/// <param name="Contributions">The ledger in roster order.</param>
public sealed record CityCell(
    string Table,
    string Row,
    string Column,
    decimal? Value,
    int Expected,
    int Included,
    IReadOnlyList<string> Missing,
    IReadOnlyList<Contribution> Contributions)
{
    /// <summary>暂定: some unit is still missing.</summary>
    public bool IsProvisional => Included < Expected;
}
