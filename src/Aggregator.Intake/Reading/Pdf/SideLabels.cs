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

    /// <summary>What is left, with the rows each covers: from a label numbered one to the next, or else those it stands beside the middle of.</summary>
    /// <param name="labels">First column and text of each row's own label: a label over the group's column belongs to no group.</param>
    /// <param name="lastColumn">Last column a text stands in.</param>
    public IEnumerable<(List<TextAtom> Group, int First, int Count)> Rest(List<(int Column, string Text)> labels, Func<Box, int> lastColumn)
    {
        foreach (var column in _pieces.GroupBy(piece => lastColumn(piece.Box)))
        {
            bool IsBeside(int row) => labels[row].Column > column.Key;
            var next = 0;
            foreach (var group in Joined([.. column]))
            {
                if (next >= _rows.Count)
                {
                    break;
                }

                var y = HeadCells.BoxOf(group).CentreY;
                var (first, last) = (Nearest(y), Nearest(y));
                while (first > next && !LabelRows.IsFirst(labels[first].Text) && IsBeside(first) && IsBeside(first - 1))
                {
                    first--;
                }

                if (!LabelRows.IsFirst(labels[first].Text) || first < next)
                {
                    first = Math.Max(next, last);
                }

                while (last + 1 < _rows.Count && IsBeside(last) && IsBeside(last + 1) && LabelRows.IsFirst(labels[first].Text) && !LabelRows.IsFirst(labels[last + 1].Text))
                {
                    last++;
                }

                if (first <= last)
                {
                    yield return (group, first, last - first + 1);
                    next = last + 1;
                }
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

    private int Nearest(double y) => Enumerable.Range(0, _rows.Count).MinBy(row => Math.Abs(_rows[row].CentreY - y));
}
