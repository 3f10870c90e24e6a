namespace Aggregator.Core.RollingUp;

/// <summary>The cells' ledgers by unit, so that the same unit can be looked at in many cells.</summary>
internal sealed class LedgerColumns
{
    private readonly Dictionary<string, int> _units = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string, string), CityCell> _cells = [];
    private readonly Dictionary<(string, string, string), LedgerColumn> _columns = [];

    public LedgerColumns(IReadOnlyList<CityCell> cells)
    {
        foreach (var cell in cells)
        {
            _cells.TryAdd((cell.Table, cell.Row, cell.Column), cell);
        }

        foreach (var part in cells.Count == 0 ? [] : cells[0].Contributions)
        {
            if (_units.TryAdd(part.Unit, _units.Count))
            {
                Units.Add(part.Unit);
            }
        }
    }

    /// <summary>The units of the ledger in its order.</summary>
    public List<string> Units { get; } = [];

    /// <summary>The total of a cell, or null.</summary>
    public CityCell? Find(string table, string row, string column) => _cells.GetValueOrDefault((table, row, column));

    /// <summary>The place of a unit; -1 when it has no line.</summary>
    public int PlaceOf(string unit) => _units.GetValueOrDefault(unit, -1);

    /// <summary>The ledgers of some cells; a cell the form does not have has none.</summary>
    public IReadOnlyList<LedgerColumn> Of(IReadOnlyList<(string Table, string Row, string Column)> keys) => [.. keys.Select(Of).OfType<LedgerColumn>()];

    /// <summary>The ledger of a cell, or null.</summary>
    public LedgerColumn? Of((string Table, string Row, string Column) key)
    {
        if (_columns.TryGetValue(key, out var known) || Find(key.Table, key.Row, key.Column) is not { } cell)
        {
            return known;
        }

        var column = new LedgerColumn(cell, new Contribution?[Units.Count], new decimal[Units.Count]);
        foreach (var part in cell.Contributions)
        {
            if (!_units.TryGetValue(part.Unit, out var at))
            {
                continue;
            }

            if (part.Basis == "adjusted")
            {
                column.Adjusted[at] += part.Value ?? 0;
            }
            else
            {
                column.Own[at] = part;
            }
        }

        _columns.Add(key, column);
        return column;
    }
}

/// <summary>One cell's ledger by the place of the unit.</summary>
/// <param name="Cell">The total.</param>
/// <param name="Own">What each unit's report brings.</param>
/// <param name="Adjusted">What the office's entries add to it.</param>
internal sealed record LedgerColumn(CityCell Cell, Contribution?[] Own, decimal[] Adjusted)
{
    /// <summary>Whether the unit belongs in the total and gave it no number.</summary>
    public bool Lacks(int unit) => Own[unit] is { Value: null, IsOutside: false };

    /// <summary>The documents of the entries for a unit.</summary>
    public IEnumerable<string> DocumentsOf(int unit) => Own[unit] is not { } own ? [] : Cell.Contributions.Where(part => part.Unit == own.Unit && part.Basis == "adjusted").Select(part => part.Document ?? "");
}
