namespace Aggregator.Intake.Reading.Pdf;

/// <summary>Labels beside the rows' own: groups that stand beside the middle of their rows, row numbers, units.</summary>
internal sealed class SideLabels
{
    private const double Leading = 1.5;

    private readonly List<TextAtom> _pieces;
    private readonly List<Box> _rows;

    public SideLabels(IEnumerable<TextAtom> pieces, List<Box> rows) => (_pieces, _rows) = ([.. pieces.OrderBy(piece => piece.Box.CentreY)], rows);

    /// <summary>Takes the label beside a row that has none in the labels' own column; empty when there is none.</summary>
    public List<TextAtom> TakeLabel(int row)
    {
        var found = _pieces.Where(piece => Math.Abs(piece.Box.CentreY - _rows[row].CentreY) < 0.6 * piece.Row.Size).Take(1).ToList();
        _pieces.RemoveAll(found.Contains);
        return found;
    }

    /// <summary>What is left, with the rows each covers. A group stands beside the middle of its rows, the next one begins behind them.</summary>
    /// <param name="labelFrom">First label column of each row's own label: a label over the group's column belongs to no group.</param>
    /// <param name="lastColumn">Last column a text stands in.</param>
    public IEnumerable<(List<TextAtom> Group, int First, int Count)> Rest(List<int> labelFrom, Func<Box, int> lastColumn)
    {
        foreach (var column in _pieces.GroupBy(piece => lastColumn(piece.Box)))
        {
            var next = 0;
            var groups = Joined([.. column]);
            for (var i = 0; i < groups.Count; i++)
            {
                var y = HeadCells.BoxOf(groups[i]).CentreY;
                var at = Nearest(y);
                var first = at;
                while (first > next && labelFrom[first - 1] > column.Key && labelFrom[at] > column.Key)
                {
                    first--;
                }

                first = Math.Max(first, next);
                var following = i + 1 < groups.Count ? Nearest(HeadCells.BoxOf(groups[i + 1]).CentreY) : _rows.Count;
                var last = first;
                for (var end = first; end < following && end < _rows.Count && (end == first || labelFrom[end] > column.Key); end++)
                {
                    last = Math.Abs(Middle(first, end) - y) < Math.Abs(Middle(first, last) - y) ? end : last;
                }

                if (first >= _rows.Count)
                {
                    continue;
                }

                yield return (groups[i], first, last - first + 1);
                next = last + 1;
            }
        }
    }

    private static List<List<TextAtom>> Joined(List<TextAtom> pieces)
    {
        var groups = new List<List<TextAtom>>();
        foreach (var piece in pieces)
        {
            if (groups.Count > 0 && !LabelRows.IsNumbered(piece.Text) && piece.Box.CentreY - groups[^1][^1].Box.CentreY < Leading * piece.Row.Size)
            {
                groups[^1].Add(piece);
            }
            else
            {
                groups.Add([piece]);
            }
        }

        return groups;
    }

    private double Middle(int first, int last) => (_rows[first].Top + _rows[last].Bottom) / 2;

    private int Nearest(double y) => Enumerable.Range(0, _rows.Count).MinBy(row => Math.Abs(_rows[row].CentreY - y));
}
