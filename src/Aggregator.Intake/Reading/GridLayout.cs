namespace Aggregator.Intake.Reading;

/// <summary>
/// Resolves row and column spans to places on a grid. Spans are clipped to the table as it stands (a rowspan to its last row, an absurd
/// colspan to its natural width), and the grid as a whole is bounded, so that a hostile span costs nothing.
/// </summary>
internal sealed class GridLayout
{
    /// <summary>Most places (rows times columns) of one table.</summary>
    public const int MostPlaces = 400_000;

    /// <summary>A column span beyond this is taken for a mistake and does not widen the table.</summary>
    private const int PlausibleSpan = 50;

    private const int MostColumns = 1000;

    private GridLayout(List<RawCell> cells, bool isTruncated, bool hadHugeSpan) => (Cells, IsTruncated, HadHugeSpan) = (cells, isTruncated, hadHugeSpan);

    /// <summary>The cells in reading order.</summary>
    public IReadOnlyList<RawCell> Cells { get; }

    /// <summary>Rows or columns beyond the bound were dropped.</summary>
    public bool IsTruncated { get; }

    /// <summary>Some span was absurd and was clipped.</summary>
    public bool HadHugeSpan { get; }

    /// <summary>Lays rows out. A cell's Row and Column are ignored; its spans are as the file states them (row span 0: to the last row).</summary>
    public static GridLayout Of(IReadOnlyList<IReadOnlyList<RawCell>> rows)
    {
        var width = NaturalWidth(rows);
        var busyUntil = new int[Math.Min(width, MostColumns)];
        var cells = new List<RawCell>();
        bool truncated = width > MostColumns, huge = false;
        long places = 0;
        for (var r = 0; r < rows.Count; r++)
        {
            places += busyUntil.Length;
            if (places > MostPlaces)
            {
                return new GridLayout(cells, true, huge);
            }

            var column = 0;
            var behind = rows[r].Count;
            foreach (var cell in rows[r])
            {
                behind--;
                while (column < busyUntil.Length && busyUntil[column] > r)
                {
                    column++;
                }

                if (column >= busyUntil.Length)
                {
                    truncated = true;
                    break;
                }

                huge |= cell.ColumnSpan > PlausibleSpan || cell.RowSpan > MostColumns && cell.RowSpan > rows.Count - r;
                var high = cell.RowSpan == 0 ? rows.Count - r : Clip(cell.RowSpan, rows.Count - r);
                // An absurd span fills the rest of its row only where it takes no other cell's place.
                var free = cell.ColumnSpan > PlausibleSpan && (behind > 0 || high > 1) ? 1 : FreeFrom(busyUntil, column, r);
                var wide = Clip(cell.ColumnSpan, free);
                Array.Fill(busyUntil, r + high, column, wide);
                cells.Add(cell with { Row = r, Column = column, RowSpan = high, ColumnSpan = wide });
                column += wide;
            }
        }

        return new GridLayout(cells, truncated, huge);
    }

    private static int Plausible(int span) => span > PlausibleSpan ? 1 : Math.Max(1, span);

    private static int Clip(int span, int most) => Math.Clamp(span, 1, Math.Max(1, most));

    /// <summary>Free columns in a row from a place on: a wide cell never runs into one that hangs down from above.</summary>
    private static int FreeFrom(int[] busyUntil, int column, int row)
    {
        var end = column;
        while (end < busyUntil.Length && busyUntil[end] <= row)
        {
            end++;
        }

        return end - column;
    }

    /// <summary>The widest row, cells hanging down from above included, absurd spans counted as one column.</summary>
    private static int NaturalWidth(IReadOnlyList<IReadOnlyList<RawCell>> rows)
    {
        var hanging = new Queue<(int Until, int Wide)>();
        var widest = 1;
        for (var r = 0; r < rows.Count; r++)
        {
            var own = rows[r].Sum(cell => (long)Plausible(cell.ColumnSpan));
            var above = 0L;
            for (var i = hanging.Count; i > 0; i--)
            {
                var cell = hanging.Dequeue();
                if (cell.Until > r)
                {
                    above += cell.Wide;
                    hanging.Enqueue(cell);
                }
            }

            widest = (int)Math.Clamp(own + above, widest, MostColumns + 1);
            foreach (var cell in rows[r])
            {
                if ((cell.RowSpan > 1 || cell.RowSpan == 0) && hanging.Count < MostColumns)
                {
                    var until = cell.RowSpan == 0 ? int.MaxValue : (int)Math.Min((long)r + cell.RowSpan, int.MaxValue);
                    hanging.Enqueue((until, Plausible(cell.ColumnSpan)));
                }
            }
        }

        return widest;
    }
}
