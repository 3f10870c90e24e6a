namespace Aggregator.SampleCity.Figures;

/// <summary>An identity that does not hold on a printed sheet.</summary>
/// <param name="Rule">SUM_ROW, SUM_COL, BALANCE, T3_SUM, CARRY_BREAK, VALID_BREAK, ITEM_BREAK, PENDING_LOST or YEAR_JUMP.</param>
/// <param name="Subject">Table/row/column of the cell that should equal the other side.</param>
/// <param name="Expected">What the other side comes to.</param>
/// <param name="Actual">What is printed.</param>
/// <param name="IsTolerated">Whether a correct checker may pass over it.</param>
internal sealed record BrokenIdentity(string Rule, string Subject, decimal Expected, decimal Actual, bool IsTolerated = false);
