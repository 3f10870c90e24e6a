namespace Aggregator.Publishing.Workbooks.Packages;

/// <summary>
/// What a sheet holds that ClosedXML is not asked to: the rows of large tables, formulas with the value they come to, links. It is put into the
/// saved package; the look of a table's rows is that of its first one, which ClosedXML makes.
/// </summary>
internal sealed class StreamedSheet(LookTable looks)
{
    private const int Chunk = 8192;

    private readonly List<StreamedCell[]> _chunks = [];
    private readonly List<(int First, int Last)> _blocks = [];
    private readonly Dictionary<(int Row, int Column), string> _fills = [];
    private bool _isSorted = true;
    private long _last = -1;

    /// <summary>The looks its cells speak of.</summary>
    public LookTable Looks => looks;

    /// <summary>How many cells.</summary>
    public int Count { get; private set; }

    /// <summary>Tables from their first row to their last.</summary>
    public IReadOnlyList<(int First, int Last)> Blocks => _blocks;

    /// <summary>Heights of rows in points.</summary>
    public Dictionary<int, double> Heights { get; } = [];

    /// <summary>Merged areas (A5:C5).</summary>
    public List<string> Merges { get; } = [];

    /// <summary>Links in the order they were made.</summary>
    public List<SheetLink> Links { get; } = [];

    /// <summary>Declares a table; its first row has been given its looks in ClosedXML.</summary>
    public void Block(int first, int last) => _blocks.Add((first, last));

    /// <summary>Whether a row belongs to a table.</summary>
    public bool Covers(int row)
    {
        // Rows are written downwards: the table asked for is nearly always the last one.
        for (var i = _blocks.Count - 1; i >= 0; i--)
        {
            if (row >= _blocks[i].First && row <= _blocks[i].Last)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds a cell; of two for one place the later stands.</summary>
    public void Add(int row, int column, CellLook look, double number, object? content)
    {
        if (Count % Chunk == 0)
        {
            _chunks.Add(new StreamedCell[Chunk]);
        }

        _chunks[^1][Count % Chunk] = new StreamedCell(row, checked((ushort)column), looks.Of(look), number, content);
        Count++;
        var place = ((long)row << 16) | (uint)column;
        _isSorted &= place > _last;
        _last = place;
    }

    /// <summary>Fills a cell with a colour (ARGB), whatever it holds.</summary>
    public void Fill(int row, int column, string colour) => _fills[(row, column)] = colour;

    /// <summary>The cell added as number <paramref name="index"/>.</summary>
    public StreamedCell this[int index] => _chunks[index / Chunk][index % Chunk];

    /// <summary>The cells by row and column, each place once, with their fills.</summary>
    public IEnumerable<StreamedCell> InOrder()
    {
        if (_isSorted && _fills.Count == 0)
        {
            return Enumerable.Range(0, Count).Select(i => this[i]);
        }

        return Sorted();
    }

    private List<StreamedCell> Sorted()
    {
        // A filled cell without contents is a cell all the same; it gives way to one with, which comes later.
        var cells = new List<StreamedCell>(Count + _fills.Count);
        cells.AddRange(_fills.Keys.OrderBy(place => place).Select(place => new StreamedCell(place.Row, (ushort)place.Column, 0, double.NaN, null)));
        for (var i = 0; i < Count; i++)
        {
            cells.Add(this[i]);
        }

        var sorted = new List<StreamedCell>(cells.Count);
        foreach (var cell in cells.OrderBy(cell => ((long)cell.Row << 16) | cell.Column))
        {
            var look = _fills.TryGetValue((cell.Row, cell.Column), out var colour) ? looks.Of(looks[cell.Look] with { Fill = colour }) : cell.Look;
            if (sorted.Count > 0 && sorted[^1].Row == cell.Row && sorted[^1].Column == cell.Column)
            {
                sorted.RemoveAt(sorted.Count - 1);
            }

            sorted.Add(cell with { Look = look });
        }

        return sorted;
    }
}
