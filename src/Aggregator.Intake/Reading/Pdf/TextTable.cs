namespace Aggregator.Intake.Reading.Pdf;

/// <summary>
/// Reads a table from the places of its words alone: rows by the lines of its figures, columns by figures and heads that stand below each
/// other, labels of several lines by the row they stand beside. It knows nothing of ruling lines.
/// </summary>
internal sealed class TextTable
{
    private readonly List<TableCell> _cells = [];
    private readonly List<double> _edges = [];
    private readonly Box _box;
    private int _row;
    private double _edgesTo;
    private bool _isUnsure;

    private TextTable(IReadOnlyList<PlacedLine> lines) => _box = Box.Around(lines.Select(line => line.Row.Box));

    /// <summary>The table on such lines; null when none of them holds a figure.</summary>
    public static PdfTable? Of(IReadOnlyList<PlacedLine> lines)
    {
        if (lines.Count == 0)
        {
            return null;
        }

        var table = new TextTable(lines);
        foreach (var block in TextBlocks.Of(lines).Where(block => block.Rows.Count > 0 || block.Labels.Count > 0))
        {
            table.Add(block);
        }

        return table._cells.Count == 0 ? null : new PdfTable(table._box, table._row, table._cells);
    }

    private void Add(TextBlock block)
    {
        var bands = new NumberBands(block.Rows);
        var labelRight = block.Labels.SelectMany(line => line).Select(atom => atom.Box.Right).Where(right => right <= block.ZoneLeft + 1).DefaultIfEmpty(double.NegativeInfinity).Max();
        bool IsOverFigures(TextAtom atom) => atom.Box.Left >= labelRight - 1 || atom.Box.CentreX > labelRight && atom.Box.Right > block.ZoneLeft;
        var titles = block.Head.Where(TextBlocks.IsTitle).ToList();
        block.Head.RemoveAll(titles.Contains);
        var stacks = HeadCells.Stacks(block.Head.SelectMany(line => line).Where(IsOverFigures));
        var lowest = HeadCells.Lowest(stacks).OrderBy(stack => HeadCells.BoxOf(stack).CentreX).ToList();
        var columns = bands.TakeHeads([.. lowest.Select(HeadCells.BoxOf)], out var unsure);
        var hasLabels = block.Labels.Count > 0;
        if (unsure.Count > 0 || (_isUnsure && lowest.Count == 0) || (!hasLabels && lowest.Count > 2 && lowest.Exists(stack => HeadCells.Text(stack).Length == 1)))
        {
            // One column too many, or a head that lost its other lines to another: whatever counts columns may be off by one behind it.
            unsure.UnionWith(Enumerable.Range(0, bands.All.Count));
        }

        _isUnsure = unsure.Count > 0;
        var heads = lowest.Zip(columns, (stack, column) => (Stack: stack, Column: column)).ToList();
        var labels = new LabelColumns(block.Labels);
        var xs = EdgesOf(bands, heads, labels, hasLabels ? labelRight : null);
        var firstBand = hasLabels ? labels.Count : 0;
        foreach (var title in titles)
        {
            _cells.Add(new TableCell(_row++, 1, Box.Around(title.Select(atom => atom.Box)) with { Left = xs[0], Right = xs[^1] }, title[0].Page) { Text = string.Concat(title.Select(atom => atom.Text)) });
        }

        AddHead(block, stacks, heads, bands, labels, xs, firstBand, IsOverFigures);
        AddRows(block, bands, labels, xs, firstBand, unsure);
    }

    private void AddHead(TextBlock block, List<List<TextAtom>> stacks, List<(List<TextAtom> Stack, int Column)> lowest, NumberBands bands, LabelColumns labels, double[] xs, int firstBand, Func<TextAtom, bool> isOverFigures)
    {
        var levels = new List<double>();
        var above = stacks.Except(lowest.Select(head => head.Stack)).OrderBy(stack => stack[0].Box.CentreY).ToList();
        foreach (var y in above.Select(stack => HeadCells.BoxOf(stack).CentreY).Order())
        {
            if (levels.Count == 0 || y - levels[^1] > above[0][0].Row.Size)
            {
                levels.Add(y);
            }
        }

        var side = HeadCells.Stacks(block.Head.Select(line => line.Where(atom => !isOverFigures(atom)).ToList()).SelectMany(LabelColumns.Pieces));
        var height = levels.Count + (lowest.Count > 0 || side.Count > 0 ? 1 : 0);
        var taken = new HashSet<(int, int)>();
        foreach (var stack in above)
        {
            var box = HeadCells.BoxOf(stack);
            var level = levels.FindLastIndex(y => y <= box.CentreY);
            var over = bands.Over(box);
            Put(stack, _row + level, 1, box.Left < xs[firstBand] && firstBand > 0 ? 0 : firstBand + over.First, firstBand + over.Last);
        }

        foreach (var (stack, band) in lowest)
        {
            var over = bands.Over(HeadCells.BoxOf(stack));
            var isWide = over.Last > over.First && !lowest.Exists(other => other.Stack != stack && Meets(HeadCells.BoxOf(other.Stack), xs[firstBand + over.First], xs[firstBand + over.Last + 1]));
            Put(stack, _row + height - 1, 1, firstBand + (isWide ? over.First : band), firstBand + (isWide ? over.Last : band));
        }

        foreach (var stack in side)
        {
            var (first, last) = side.Count == 1 ? (0, Math.Max(0, firstBand - 1)) : labels.Over(HeadCells.BoxOf(stack));
            Put(stack, _row, height, first, Math.Min(last, Math.Max(0, firstBand - 1)));
        }

        _row += height;

        void Put(List<TextAtom> stack, int row, int rows, int first, int last)
        {
            var places = Enumerable.Range(row, rows).SelectMany(r => Enumerable.Range(first, last - first + 1).Select(c => (r, c))).ToList();
            var free = places.TrueForAll(place => !taken.Contains(place));
            if (!free && _cells.Find(cell => cell.Row == row && Math.Abs(cell.Box.Left - xs[first]) < 0.1) is { } own)
            {
                own.Text += HeadCells.Text(stack);
                return;
            }

            taken.UnionWith(places);
            _cells.Add(new TableCell(row, rows, new Box(xs[first], HeadCells.BoxOf(stack).Top, xs[last + 1], HeadCells.BoxOf(stack).Bottom), stack[0].Page) { Text = HeadCells.Text(stack) });
        }
    }

    private void AddRows(TextBlock block, NumberBands bands, LabelColumns labels, double[] xs, int firstBand, HashSet<int> unsure)
    {
        var pieces = labels.Lines.SelectMany(line => line).ToList();
        var main = pieces.Where(piece => labels.Over(piece.Box) is var over && over.First <= labels.Main && over.Last >= labels.Main).ToList();
        var rows = LabelRows.Match([.. block.Rows.Select(row => row.Average(atom => atom.Box.CentreY))], main);
        var side = new SideLabels(pieces.Except(main), rows.Select(row => RowBox(block, row)).ToList());
        for (var i = 0; i < rows.Count; i++)
        {
            var (figures, label) = rows[i];
            var page = label.Count > 0 ? label[0].Page : figures >= 0 ? block.Rows[figures][0].Page : 1;
            var own = label.Count > 0 ? label : side.TakeLabel(i);
            if (own.Count > 0)
            {
                var over = labels.Over(HeadCells.BoxOf(own));
                _cells.Add(new TableCell(_row + i, 1, RowBox(block, rows[i]) with { Left = xs[over.First], Right = xs[over.Last + 1] }, page) { Text = HeadCells.Text(own), IsLabel = true });
            }

            var filled = figures < 0 ? [] : FigureCells(block, block.Rows[figures], bands, i, xs, firstBand, unsure).ToList();
            _cells.AddRange(filled);
            for (var band = firstBand; band < xs.Length - 1; band++)
            {
                if (!filled.Exists(cell => Math.Abs(cell.Box.Left - xs[band]) < 0.1))
                {
                    _cells.Add(new TableCell(_row + i, 1, RowBox(block, rows[i]) with { Left = xs[band], Right = xs[band + 1] }, page)
                    {
                        Doubt = unsure.Count > 0 ? "列名与数字没有一一对齐，分不清这一格是不是空白，请对照原件核对。" : null,
                    });
                }
            }
        }

        foreach (var (group, first, count) in side.Rest(rows.Select(row => (row.Label.Count > 0 ? labels.Over(HeadCells.BoxOf(row.Label)).First : 0, HeadCells.Text(row.Label))).ToList(), box => labels.Over(box).Last))
        {
            var over = labels.Over(HeadCells.BoxOf(group));
            over = (over.First, Math.Min(over.Last, Math.Max(0, firstBand - 2)));
            // A label that begins over the group's column stands right of it.
            foreach (var cell in _cells.Where(cell => cell.IsLabel && cell.Row >= _row + first && cell.Row < _row + first + count && cell.Box.Left < xs[over.Last + 1] - 0.1 && cell.Box.Right > xs[over.First] + 0.1))
            {
                cell.Box = cell.Box with { Left = Math.Min(xs[over.Last + 1], xs[firstBand - 1]), Right = Math.Max(cell.Box.Right, xs[Math.Min(over.Last + 2, firstBand)]) };
            }

            _cells.Add(new TableCell(_row + first, count, HeadCells.BoxOf(group) with { Left = xs[over.First], Right = xs[over.Last + 1] }, group[0].Page) { Text = HeadCells.Text(group) });
        }

        _row += rows.Count;
    }

    private IEnumerable<TableCell> FigureCells(TextBlock block, List<TextAtom> figures, NumberBands bands, int row, double[] xs, int firstBand, HashSet<int> unsure)
    {
        foreach (var place in figures.GroupBy(atom => bands.Over(atom.Box)).GroupBy(place => place.Key.First))
        {
            var atoms = place.SelectMany(atom => atom).ToList();
            var wide = place.Any(over => over.Key.Last > over.Key.First);
            var text = string.Join(' ', atoms.Select(atom => atom.Text + string.Concat(block.Broken.GetValueOrDefault(atom, []).Select(rest => rest.Text))));
            yield return new TableCell(_row + row, 1, Box.Around(atoms.Select(atom => atom.Box)) with { Left = xs[firstBand + place.Key], Right = xs[firstBand + place.Key + 1] }, atoms[0].Page)
            {
                Text = text,
                Block = block,
                Atoms = [.. atoms, .. atoms.SelectMany(atom => block.Broken.GetValueOrDefault(atom, []))],
                Doubt = wide || atoms.Exists(bands.IsUnsure) ? $"“{text}”的位置跨着两列，分不清属于哪一列，请对照原件核对。"
                    : atoms.Count > 1 ? $"同一行同一列有{string.Join("、", atoms.Select(atom => $"“{atom.Text}”"))}，分不清是一个数还是几个数，请对照原件核对。"
                    : unsure.Contains(place.Key) ? $"列名与数字没有一一对齐，分不清“{text}”属于哪一列，请对照原件核对。"
                    : atoms.Exists(block.Broken.ContainsKey) ? $"“{text}”分两行印刷，按一个数读取，请对照原件核对。"
                    : null,
            };
        }
    }

    // Edges of columns lie in the gaps between them; where a block above has one in the gap it is the same.
    private double[] EdgesOf(NumberBands bands, List<(List<TextAtom> Stack, int Column)> heads, LabelColumns labels, double? labelRight)
    {
        var columns = bands.All.Select((band, i) => Widened(band, i)).ToList();
        (double Left, double Right) Widened((double Left, double Right) band, int i)
        {
            var head = heads.Where(head => head.Column == i && bands.Over(HeadCells.BoxOf(head.Stack)) is var over && over.First == over.Last).Select(head => HeadCells.BoxOf(head.Stack)).ToList();
            return (head.Select(box => box.Left).Append(band.Left).Min(), head.Select(box => box.Right).Append(band.Right).Max());
        }

        var gaps = labelRight is null ? [] : labels.Gutters.ToList();
        if (labelRight is { } right)
        {
            if (columns.Count > 0)
            {
                gaps.Add((right, columns[0].Left > right ? columns[0].Left : bands.All[0].Left));
            }
        }

        for (var i = 1; i < columns.Count; i++)
        {
            gaps.Add(columns[i - 1].Right <= columns[i].Left ? (columns[i - 1].Right, columns[i].Left) : (bands.All[i - 1].Right, bands.All[i].Left));
        }

        var edges = new List<double> { _box.Left - 1 };
        foreach (var (from, to) in gaps)
        {
            var known = _edges.Find(edge => edge > from - 0.5 && edge < to + 0.5 && edge > edges[^1] + Ruling.Slack);
            var edge = known > 0 ? known : Math.Max(edges[^1] + Ruling.Slack + 0.3, (from + to) / 2);
            edges.Add(edge);
            if (known == 0)
            {
                _edges.Add(edge);
            }
        }

        _edgesTo = Math.Max(_edgesTo, Math.Max(_box.Right + 1, edges[^1] + Ruling.Slack + 0.3));
        return [.. edges, _edgesTo];
    }

    private static Box RowBox(TextBlock block, (int Figures, List<TextAtom> Label) row) =>
        Box.Around(row.Label.Concat(row.Figures < 0 ? [] : block.Rows[row.Figures]).Select(atom => atom.Box));

    private static bool Meets(Box box, double left, double right) => box.Left < right && box.Right > left;
}
