using Aggregator.Core.Documents;

namespace Aggregator.Intake.Reading.Workbooks;

/// <summary>One sheet as read.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Rows">Rows that hold something, ascending.</param>
/// <param name="Merges">Merged ranges, from 0, inclusive.</param>
/// <param name="IsHidden">The sheet does not show.</param>
internal sealed record Sheet(string Name, IReadOnlyList<SheetRow> Rows, IReadOnlyList<MergedRange> Merges, bool IsHidden)
{
    /// <summary>The merged ranges by the row they begin in.</summary>
    public ILookup<int, MergedRange> MergesFrom { get; } = Merges.ToLookup(merge => merge.FirstRow);

    /// <summary>Rows or columns beyond the bounds were not read.</summary>
    public bool IsTruncated { get; init; }

    /// <summary>Why a cell should be looked at, by row and column from 0.</summary>
    public IReadOnlyDictionary<(int Row, int Column), string> Doubts { get; init; } = new Dictionary<(int, int), string>();

    /// <summary>Formulas whose value the file does not hold: their places, the first ones.</summary>
    public IReadOnlyList<string> Uncalculated { get; init; } = [];

    /// <summary>The cells that hold a formula, by row and column from 0; empty unless <see cref="SheetRoom.TellsAllCells"/>.</summary>
    public IReadOnlySet<(int Row, int Column)> Formulas { get; init; } = new HashSet<(int, int)>();

    /// <summary>What the sheet holds beside its cells: texts in boxes drawn on it.</summary>
    public IReadOnlyList<string> BoxTexts { get; init; } = [];

    /// <summary>What of it was not read, or was read though it does not show.</summary>
    public IReadOnlyList<Loss> Losses { get; init; } = [];

    /// <summary>Nothing in it to read.</summary>
    public bool IsEmpty => Rows.Count == 0 && BoxTexts.Count == 0;
}
