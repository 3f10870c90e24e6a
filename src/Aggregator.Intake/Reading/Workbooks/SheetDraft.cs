namespace Aggregator.Intake.Reading.Workbooks;

/// <summary>Gathers a sheet's cells in whatever order its file holds them, within bounds.</summary>
internal sealed class SheetDraft(string name, SheetRoom room)
{
    /// <summary>Rows of a sheet that are looked at: a report has some hundred, a city's with its annexes some thousand; a workbook of our own may have more, see <see cref="SheetRoom.MostRows"/>.</summary>
    public const int MostRows = 20_000;

    /// <summary>Columns of a sheet that are looked at; the widest table of the forms has fifteen.</summary>
    public const int MostColumns = 500;

    /// <summary>Merged ranges of a sheet that are looked at.</summary>
    public const int MostMerges = 100_000;

    /// <summary>Doubts of a sheet that are kept; a form has some two hundred cells.</summary>
    private const int MostDoubts = 5_000;

    /// <summary>Formulas of a sheet that are told: one that comes back has none in its input columns.</summary>
    private const int MostFormulas = 100_000;

    private const int MostUncalculated = 10_000;

    private readonly SortedDictionary<int, List<string>> _rows = [];
    private readonly Dictionary<(int, int), string> _doubts = [];
    private readonly List<string> _uncalculated = [];
    private readonly HashSet<(int, int)> _formulas = [];

    public bool IsTruncated { get; private set; }

    /// <summary>Two cells of the file claim one place; the first was kept.</summary>
    public string? Clash { get; private set; }

    /// <summary>Puts a text in its place; empty texts only leave their doubt.</summary>
    public void Put(int row, int column, string text, string? doubt)
    {
        if (row >= room.MostRows || column >= MostColumns)
        {
            IsTruncated |= text.Length > 0;
            return;
        }

        if (doubt is not null && _doubts.Count < (room.TellsAllCells ? room.MostRows : MostDoubts))
        {
            _doubts.TryAdd((row, column), doubt);
        }
        else if (doubt is not null)
        {
            IsTruncated |= room.TellsAllCells;
        }

        if (text.Length == 0)
        {
            return;
        }

        var cells = _rows.GetValueOrDefault(row);
        if (!room.Take(Math.Max(0, column + 1 - (cells?.Count ?? 0)), text.Length))
        {
            IsTruncated = true;
            return;
        }

        if (cells is null)
        {
            _rows.Add(row, cells = []);
        }

        while (cells.Count <= column)
        {
            cells.Add("");
        }

        if (cells[column].Length > 0)
        {
            Clash ??= CellName.Of(name, row, column);
            return;
        }

        cells[column] = text;
    }

    /// <summary>Notes that a cell holds a formula, whether its value is there or not.</summary>
    public void MarkFormula(int row, int column)
    {
        if (row >= room.MostRows || column >= MostColumns)
        {
            return;
        }

        if (_formulas.Count == MostFormulas)
        {
            IsTruncated |= !_formulas.Contains((row, column));
            return;
        }

        _formulas.Add((row, column));
    }

    /// <summary>Notes a formula without a value.</summary>
    public void PutUncalculated(int row, int column)
    {
        Put(row, column, "", "该单元格的公式没有计算结果，按空白读取；请用Excel或WPS打开、保存后再报送。");
        if (_uncalculated.Count < MostUncalculated)
        {
            _uncalculated.Add(CellName.Of(name, row, column));
        }
    }

    /// <summary>Notes a formula that ended in an error: <c>#REF!</c>.</summary>
    public void PutError(int row, int column, string error) => Put(row, column, error, $"该单元格的公式出错，显示为{error}，不是有效数值，请改正后再报送。");

    /// <summary>Notes a cell whose text the file refers to but does not hold.</summary>
    public void PutMissing(int row, int column) => Put(row, column, "", "该单元格的文字在文件中缺失，按空白读取；请用Excel或WPS打开核对、另存后再报送。");

    /// <summary>Rows beyond the bounds were left.</summary>
    public void Cut() => IsTruncated = true;

    public bool HasRow(int row) => _rows.ContainsKey(row);

    public Sheet Build(IReadOnlyList<MergedRange> merges, bool isHidden) =>
        new(name, [.. _rows.Select(row => new SheetRow(row.Key, row.Value))], merges, isHidden) { IsTruncated = IsTruncated, Doubts = _doubts, Uncalculated = _uncalculated, Formulas = _formulas };
}
