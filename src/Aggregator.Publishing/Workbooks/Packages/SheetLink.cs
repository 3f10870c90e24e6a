namespace Aggregator.Publishing.Workbooks.Packages;

/// <summary>Where a cell leads to.</summary>
/// <param name="Row">Row of the cell.</param>
/// <param name="Column">Column of the cell.</param>
/// <param name="Place">A place of the workbook (<c>'排名'!C5</c>); null for an address.</param>
/// <param name="Address">An address outside; null for a place.</param>
/// <param name="Tip">What is shown over the cell, at most 255 UTF-16 units; empty for none.</param>
internal sealed record SheetLink(int Row, int Column, string? Place, string? Address, string Tip)
{
    /// <summary>What Excel allows in one sheet.</summary>
    public const int Most = 65_530;

    /// <summary>What Excel allows of a tip, in UTF-16 units.</summary>
    public const int LongestTip = 255;
}
