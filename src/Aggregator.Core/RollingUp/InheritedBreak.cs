namespace Aggregator.Core.RollingUp;

/// <summary>An identity some unit's figures break, and what the city's totals inherit of it.</summary>
/// <param name="Rule">SUM_ROW, SUM_COL, BALANCE, T3_SUM, or CARRY_BREAK for 上年结转 beside last year's roll-up.</param>
/// <param name="Key">The row, column or block it is about.</param>
/// <param name="Stated">The city's total; for a balance 总计 and 结转下年度 together, for CARRY_BREAK 上年结转.</param>
/// <param name="Parts">What it should be by the other cells, for CARRY_BREAK last year's 结转下年度. A total without a number counts as 0.</param>
/// <param name="Shares">What each unit brings to the difference, the largest first; units whose figures agree are left out.</param>
public sealed record InheritedBreak(string Rule, string Key, decimal Stated, decimal Parts, IReadOnlyList<BreakShare> Shares)
{
    /// <summary>By how much the city's own cells disagree; 0 when the units' breaks cancel each other.</summary>
    public decimal Difference => Stated - Parts;

    /// <summary>What no unit accounts for: always 0, or the totals are not the sums of their contributions.</summary>
    public decimal Rest => Difference - Shares.Sum(share => share.Amount);
}

/// <summary>What one unit brings to a difference.</summary>
/// <param name="Unit">Unit code.</param>
/// <param name="Amount">How much, never 0 but for a bridge.</param>
/// <param name="Kind">
/// <c>own</c> (its own cells disagree), <c>lacking</c> (it gave some of the cells and not the others), <c>adjusted</c> (the office's entries
/// moved some of the cells only), <c>no-report</c> (one of the two years is not there), <c>reorganised</c> (the unit counts in one of the two
/// years only) or <c>bridged</c> (explained by an entry of the office).
/// </param>
/// <param name="Lacking">The cells without a number, as <c>row/column</c>, behind the year for CARRY_BREAK; empty for the other kinds.</param>
/// <param name="Document">Number of the document of an entry; null for the other kinds.</param>
public sealed record BreakShare(string Unit, decimal Amount, string Kind, IReadOnlyList<string> Lacking, string? Document = null);
