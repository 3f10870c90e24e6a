namespace Aggregator.Intake.Reading.Pdf;

/// <summary>The columns of figures: cells of a table do not overlap, so that figures below each other share a band of the x axis and no two columns do.</summary>
internal sealed class NumberBands
{
    private readonly List<(double Left, double Right)> _bands;
    private readonly HashSet<TextAtom> _unsure = new(ReferenceEqualityComparer.Instance);
    private readonly IReadOnlyList<List<TextAtom>> _rows;

    /// <param name="rows">The figures of each row, from left to right.</param>
    public NumberBands(IReadOnlyList<List<TextAtom>> rows)
    {
        _rows = rows;
        _bands = Union(rows.SelectMany(row => row));
        // Figures wider than their column make two bands one: the fullest rows tell where it parts.
        for (var i = 0; i < _bands.Count; i++)
        {
            var inside = rows.Select(row => row.Where(atom => Meets(_bands[i], atom.Box)).ToList()).ToList();
            var most = inside.Max(row => row.Count);
            if (most < 2)
            {
                continue;
            }

            var full = inside.Where(row => row.Count == most).ToList();
            var parts = Enumerable.Range(0, most).Select(k => (Left: full.Average(row => row[k].Box.Left), Right: full.Average(row => row[k].Box.Right))).ToList();
            _unsure.UnionWith(inside.SelectMany(row => row).Where(atom => parts.Count(part => Meets(part, atom.Box)) > 1));
            _bands.RemoveAt(i);
            _bands.InsertRange(i, parts);
            i += most - 1;
        }
    }

    public IReadOnlyList<(double Left, double Right)> All => _bands;

    /// <summary>Whether it cannot be told which column a figure stands in.</summary>
    public bool IsUnsure(TextAtom atom) => _unsure.Contains(atom);

    /// <summary>Gives each head its column, adding the columns that have a head and no figures. Which figures a head that stands over none belongs to is sure only when each column has one.</summary>
    /// <param name="heads">Heads from left to right.</param>
    /// <param name="unsure">The columns of figures no head stands over.</param>
    public List<int> TakeHeads(IReadOnlyList<Box> heads, out HashSet<int> unsure)
    {
        unsure = [];
        Merge(heads);
        if (heads.Count == _bands.Count && Enumerable.Range(0, heads.Count).All(i => Over(heads[i]) is var (first, last) && (first == i || !Meets(_bands[first], heads[i])) && (last == i || !Meets(_bands[last], heads[i]))))
        {
            return [.. Enumerable.Range(0, heads.Count)];
        }

        var free = heads.Where(head => _bands.Count == 0
            || (!_bands.Exists(band => Meets(band, head)) && heads.MinBy(other => Math.Abs(other.CentreX - Centre(Nearest(head)))) != head)).ToList();
        foreach (var head in free.Where(head => !_bands.Exists(band => Meets(band, head))))
        {
            _bands.Add((head.Left, head.Right));
        }

        _bands.Sort();
        List<int> columns = [.. heads.Select(head => Nearest(head))];
        if (heads.Count > 1)
        {
            // A head for each column, or it cannot be told whose figures these are.
            var isClear = columns.Distinct().Count() == columns.Count;
            unsure.UnionWith(Enumerable.Range(0, _bands.Count).Where(i => !isClear || !heads.Any(head => Meets(_bands[i], head))));
        }

        return columns;
    }

    // Marks at the left of a column and figures at its right are two bands under one head, and no row has both.
    private void Merge(IReadOnlyList<Box> heads)
    {
        for (var i = 0; i + 1 < _bands.Count && _bands.Count > heads.Count && heads.Count > 0; i++)
        {
            var (left, right) = (_bands[i], _bands[i + 1]);
            var owner = NearestHead(heads, left);
            if (owner == NearestHead(heads, right) && !_rows.Any(row => row.Exists(atom => Meets(left, atom.Box)) && row.Exists(atom => Meets(right, atom.Box))))
            {
                _bands[i] = (left.Left, right.Right);
                _bands.RemoveAt(i + 1);
                i--;
            }
        }
    }

    private static int NearestHead(IReadOnlyList<Box> heads, (double Left, double Right) band) =>
        Enumerable.Range(0, heads.Count).MinBy(i => Math.Max(0, Math.Max(heads[i].Left - band.Right, band.Left - heads[i].Right)) + (0.01 * Math.Abs(heads[i].CentreX - ((band.Left + band.Right) / 2))));

    /// <summary>The band whose middle is nearest; -1 without bands.</summary>
    public int Nearest(Box box)
    {
        var best = -1;
        for (var i = 0; i < _bands.Count; i++)
        {
            best = best < 0 || Math.Abs(Centre(i) - box.CentreX) < Math.Abs(Centre(best) - box.CentreX) ? i : best;
        }

        return best;
    }

    /// <summary>First and last band a text stands over; the nearest one when it stands over none.</summary>
    public (int First, int Last) Over(Box box)
    {
        var first = _bands.FindIndex(band => Meets(band, box));
        var last = _bands.FindLastIndex(band => Meets(band, box));
        return first < 0 ? (Nearest(box), Nearest(box)) : (first, last);
    }

    private double Centre(int band) => (_bands[band].Left + _bands[band].Right) / 2;

    private static List<(double Left, double Right)> Union(IEnumerable<TextAtom> atoms)
    {
        var bands = new List<(double Left, double Right)>();
        foreach (var box in atoms.Select(atom => atom.Box).OrderBy(box => box.Left))
        {
            if (bands.Count > 0 && box.Left < bands[^1].Right)
            {
                bands[^1] = (bands[^1].Left, Math.Max(bands[^1].Right, box.Right));
            }
            else
            {
                bands.Add((box.Left, box.Right));
            }
        }

        return bands;
    }

    private static bool Meets((double Left, double Right) band, Box box) => box.Left < band.Right && box.Right > band.Left;
}
