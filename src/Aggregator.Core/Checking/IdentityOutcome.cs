using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>A printed identity (勾稽关系) of one table and what the report's cells make of it.</summary>
/// <param name="Rule">The rule that reports it: SUM_ROW, SUM_COL, BALANCE, T3_SUM or STATS_SUM.</param>
/// <param name="Key">The row, column or block it is about.</param>
/// <param name="Parts">The side that says what should stand there.</param>
/// <param name="Stated">The side that is compared with it: a total, or in a balance 总计 and 结转下年度.</param>
internal sealed record Identity(string Rule, string Key, IReadOnlyList<Figure> Parts, IReadOnlyList<Figure> Stated)
{
    public IEnumerable<Figure> Cells => Stated.Concat(Parts);
}

/// <summary>What an identity came to.</summary>
internal enum IdentityState
{
    /// <summary>Nothing to compare: the cells are blank or not there, and another rule says so.</summary>
    NotApplicable,
    Holds,
    Broken,

    /// <summary>A cell has no number.</summary>
    NotAssessable,
}

/// <summary>An identity judged.</summary>
/// <param name="Identity">The identity.</param>
/// <param name="State">What it came to.</param>
/// <param name="Expected">Sum of the parts; 0 unless it holds or is broken.</param>
/// <param name="Actual">Sum of the stated side.</param>
/// <param name="ZeroBlanks">The blanks and marks that were counted as 0.</param>
/// <param name="Numberless">The cells that keep it from being judged.</param>
internal sealed record IdentityOutcome(
    Identity Identity,
    IdentityState State,
    decimal Expected,
    decimal Actual,
    IReadOnlyList<Figure> ZeroBlanks,
    IReadOnlyList<Figure> Numberless)
{
    public decimal Difference => Actual - Expected;

    /// <summary>The subject of the finding that reports it: the cell that should equal the other side.</summary>
    public string Subject => $"{Identity.Stated[0].Table}/{Identity.Stated[0].Row}/{Identity.Stated[0].Column}";
}
