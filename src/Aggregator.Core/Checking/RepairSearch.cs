using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>Every simple slip that explains broken identities of a board: a wrong cell, a shifted row, two cells changed or wrong together.</summary>
internal static class RepairSearch
{
    private static readonly string[] Columns = [.. Forms.Form2021.T2.Columns.Select(column => column.Code)];

    // A table of which so much is broken was not filled in with a slip or two; pairs of its cells explain nothing any more.
    private const int MostForPairs = 16;

    /// <summary>The repairs in the form's order.</summary>
    public static IReadOnlyList<Repair> Of(IdentityBoard board)
    {
        var suspects = board.Suspects;
        List<Repair?> found = [.. suspects.SelectMany(cell => board.ChangesOf(cell).Select(change => board.Try(RepairKind.Cell, change)))];
        found.AddRange(suspects.Where(cell => cell.Table == "T2").Select(cell => cell.Row).Distinct().SelectMany(row => Shifts(board, row)));
        if (board.Broken.Count <= MostForPairs)
        {
            found.AddRange(Pairs(board, [.. suspects.Where(cell => cell.Table == "T2")]));
        }

        return [.. found.OfType<Repair>()];
    }

    // Typed too far to the right a row begins with an empty cell and has lost its total; too far to the left it ends with one.
    private static IEnumerable<Repair?> Shifts(IdentityBoard board, string row)
    {
        var cells = Columns.Select(column => board.Cell("T2", row, column)).ToList();
        if (cells.Contains(null) || cells.All(cell => cell!.Summand == 0))
        {
            yield break;
        }

        var printed = cells.ConvertAll(cell => cell!.Summand!.Value);
        if (printed[0] == 0)
        {
            yield return Shifted([.. printed.Skip(1), printed.Sum()]);
        }

        if (printed[^1] == 0)
        {
            yield return Shifted([printed[^2] - printed.SkipLast(2).Sum(), .. printed.SkipLast(1)]);
        }

        Repair? Shifted(decimal[] meant) => meant[0] < 0
            ? null
            : board.Try(RepairKind.Shift, [.. cells.Select((cell, i) => new CellChange(cell!, meant[i])).Where(change => change.Delta != 0)]) is { Mends.Count: > 2 } shift ? shift : null;
    }

    private static IEnumerable<Repair?> Pairs(IdentityBoard board, IReadOnlyList<Figure> cells)
    {
        var changes = cells.Select(cell => board.ChangesOf(cell).ToList()).ToList();
        for (var i = 0; i < cells.Count; i++)
        {
            for (var j = i + 1; j < cells.Count; j++)
            {
                var (one, other) = (cells[i], cells[j]);
                if ((one.Row != other.Row && one.Column != other.Column) || !board.ArePair(one, other))
                {
                    continue;
                }

                var (here, there) = (one.Summand!.Value, other.Summand!.Value);
                if (here != there && changes[i].Exists(change => change.Becomes == there))
                {
                    yield return board.Try(RepairKind.Swap, new CellChange(one, there), new CellChange(other, here)) is { Mends.Count: > 1 } swap ? swap : null;
                }

                foreach (var first in changes[i])
                {
                    foreach (var second in changes[j])
                    {
                        yield return Pair(board, first, second);
                    }
                }
            }
        }
    }

    // Where the line both stand in needs no mending one went along with the other; else they are two slips.
    private static Repair? Pair(IdentityBoard board, CellChange first, CellChange second)
    {
        if (board.Try(RepairKind.Linked, first, second) is not { Mends.Count: > 1 } pair)
        {
            return null;
        }

        var shared = board.IdentitiesOf(first.Cell).Intersect(board.IdentitiesOf(second.Cell)).ToList();
        return shared.Exists(pair.Mends.Contains) ? pair with { Kind = RepairKind.Two } : pair;
    }
}
