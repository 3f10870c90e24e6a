using Aggregator.Core.RollingUp;

namespace Aggregator.Server.Web;

/// <summary>One of the city's tables laid out as the form prints it.</summary>
/// <param name="Code">T1, T2 or T3.</param>
/// <param name="Title">表一 主动公开 ….</param>
/// <param name="Columns">Column labels.</param>
/// <param name="Rows">Rows, headings among them, in the form's order.</param>
public sealed record RollUpSheet(string Code, string Title, IReadOnlyList<string> Columns, IReadOnlyList<RollUpRow> Rows)
{
    /// <summary>The coverage most totals have, so that a page can point out those with less; (0, 0) without totals.</summary>
    public (int Included, int Expected) CommonCoverage { get; } = Rows
        .SelectMany(row => row.Slots)
        .Where(slot => slot.Cell is not null)
        .GroupBy(slot => (slot.Cell!.Included, slot.Cell.Expected))
        .OrderByDescending(group => group.Count())
        .ThenByDescending(group => group.Key)
        .Select(group => group.Key)
        .FirstOrDefault();

    /// <summary>Whether a total lacks units and is not covered like most: the places to look at first.</summary>
    public bool StandsOut(CityCell cell) => cell.IsProvisional && (cell.Included, cell.Expected) != CommonCoverage;
}

/// <summary>A row of a city table; without slots it is a heading over the rows that follow.</summary>
/// <param name="Label">As the form prints it.</param>
/// <param name="Depth">How far it is indented: 0, 1 or 2.</param>
/// <param name="Slots">One for each column; empty for a heading.</param>
public sealed record RollUpRow(string Label, int Depth, IReadOnlyList<RollUpSlot> Slots)
{
    /// <summary>Whether it has no cells of its own.</summary>
    public bool IsHeading => Slots.Count == 0;
}

/// <summary>A place in a city table.</summary>
/// <param name="Row">Row code.</param>
/// <param name="Column">Column code.</param>
/// <param name="OnForm">False where the form has no cell.</param>
/// <param name="Cell">The total, or null when the night made none.</param>
public sealed record RollUpSlot(string Row, string Column, bool OnForm, CityCell? Cell);
