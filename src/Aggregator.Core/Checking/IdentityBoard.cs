using System.Runtime.InteropServices;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>The judged identities of a report by cell: what a change of cells would do to each of them.</summary>
internal sealed class IdentityBoard
{
    private readonly decimal[] _left;

    private readonly Dictionary<(string Table, string Row, string Column), (Figure Cell, List<(int Identity, int Sign)> Places)> _cells = [];

    public IdentityBoard(IReadOnlyList<IdentityOutcome> outcomes)
    {
        Outcomes = outcomes;
        _left = [.. outcomes.Select(outcome => outcome.State == IdentityState.Broken ? outcome.Difference : 0)];
        for (var i = 0; i < outcomes.Count; i++)
        {
            if (outcomes[i].State is IdentityState.Holds or IdentityState.Broken)
            {
                Add(outcomes[i].Identity.Stated, i, 1);
                Add(outcomes[i].Identity.Parts, i, -1);
            }
        }
    }

    public IReadOnlyList<IdentityOutcome> Outcomes { get; }

    /// <summary>Places of the identities still broken.</summary>
    public IReadOnlyList<int> Broken => [.. Enumerable.Range(0, _left.Length).Where(i => _left[i] != 0)];

    /// <summary>The cells of the identities still broken, in the form's order.</summary>
    public IReadOnlyList<Figure> Suspects => [.. _cells.Values.Where(entry => entry.Places.Exists(place => _left[place.Identity] != 0)).Select(entry => entry.Cell)];

    /// <summary>A cell that stands in a judged identity, or null.</summary>
    public Figure? Cell(string table, string row, string column) => _cells.TryGetValue((table, row, column), out var entry) ? entry.Cell : null;

    /// <summary>The cell as it would have to be for one broken identity to hold, for each of those it stands in.</summary>
    public IEnumerable<CellChange> ChangesOf(Figure cell) => PlacesOf(cell)
        .Where(place => _left[place.Identity] != 0)
        .Select(place => cell.Summand!.Value - (place.Sign * _left[place.Identity]))
        .Distinct()
        .Where(becomes => becomes >= 0)
        .Select(becomes => new CellChange(cell, becomes));

    /// <summary>What the changes mend; null when they leave an identity they touch broken, break another, or mend none.</summary>
    public Repair? Try(RepairKind kind, params IReadOnlyList<CellChange> changes)
    {
        Dictionary<int, decimal> moved = [];
        foreach (var change in changes)
        {
            foreach (var (identity, sign) in PlacesOf(change.Cell))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(moved, identity, out _) += sign * change.Delta;
            }
        }

        List<int> mends = [];
        foreach (var (identity, by) in moved)
        {
            if (by != 0 && (_left[identity] == 0 || _left[identity] + by != 0))
            {
                return null;
            }

            if (by != 0)
            {
                mends.Add(identity);
            }
        }

        mends.Sort();
        return mends.Count == 0 ? null : new Repair(kind, changes, mends);
    }

    /// <summary>Takes what a repair mends as mended.</summary>
    public void Apply(Repair repair)
    {
        foreach (var identity in repair.Mends)
        {
            _left[identity] = 0;
        }
    }

    /// <summary>Whether two cells could only be wrong together: whatever holds of either must be an identity both stand in.</summary>
    public bool ArePair(Figure one, Figure other)
    {
        var (here, there) = (PlacesOf(one), PlacesOf(other));
        return here.TrueForAll(place => _left[place.Identity] != 0 || there.Exists(p => p.Identity == place.Identity))
            && there.TrueForAll(place => _left[place.Identity] != 0 || here.Exists(p => p.Identity == place.Identity));
    }

    /// <summary>The identities a cell is judged in, still broken or not.</summary>
    public IEnumerable<int> IdentitiesOf(Figure cell) => PlacesOf(cell).Select(place => place.Identity);

    private List<(int Identity, int Sign)> PlacesOf(Figure cell) => _cells[(cell.Table, cell.Row, cell.Column)].Places;

    private void Add(IReadOnlyList<Figure> cells, int identity, int sign)
    {
        foreach (var cell in cells)
        {
            ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(_cells, (cell.Table, cell.Row, cell.Column), out var known);
            if (!known)
            {
                entry = (cell, []);
            }

            entry.Places.Add((identity, sign));
        }
    }
}
