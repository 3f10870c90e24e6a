using System.Globalization;
using Aggregator.Core.Documents;
using Aggregator.Publishing.OpenData;
using Aggregator.Publishing.Texts;
using Aggregator.Publishing.Workbooks.Packages;
using ClosedXML.Excel;

namespace Aggregator.Publishing.Workbooks;

/// <summary>
/// Puts values on a sheet so that text stays text, and measures what it puts: widths and heights come from the text itself, not from a
/// font of the machine that writes.
/// </summary>
/// <param name="sheet">The sheet.</param>
/// <param name="streamed">What is written past ClosedXML; null where a workbook is small and everything goes through it.</param>
internal sealed class SheetGrid(IXLWorksheet sheet, StreamedSheet? streamed = null)
{
    private const double LineHeight = 17;

    private readonly Dictionary<int, int> _widest = [];
    private readonly List<(int Row, int Column, string Text)> _texts = [];
    private readonly Dictionary<int, int> _lines = [];
    private readonly Dictionary<int, (double Min, double Max)> _limits = [];
    private readonly HashSet<(int Row, int Column)> _unmeasured = [];
    private readonly Dictionary<Action<IXLStyle>, IXLStyle> _models = [];

    public IXLWorksheet Sheet => sheet;

    /// <summary>How many links it has so far.</summary>
    public int Links => streamed?.Links.Count ?? 0;

    /// <summary>
    /// Gives the rows of a table their looks before values are put in; the numbers name centred columns. A look of a column's own is given to the
    /// cell of the first row, which stands for all: the rows below are written past ClosedXML.
    /// </summary>
    public void Body(int firstRow, int lastRow, int columns, params int[] centred)
    {
        if (lastRow < firstRow)
        {
            return;
        }

        if (streamed is null)
        {
            Styles.Body(sheet, firstRow, lastRow, columns, centred);
            return;
        }

        Look(firstRow, 1, firstRow, columns, Styles.Wrapped);
        for (var i = 0; i < centred.Length; i++)
        {
            var first = centred[i];
            while (i + 1 < centred.Length && centred[i + 1] == centred[i] + 1)
            {
                i++;
            }

            Look(firstRow, first, firstRow, centred[i], Styles.Centred);
        }

        streamed.Block(firstRow, lastRow);
    }

    /// <summary>Text as it is; nothing for null or empty.</summary>
    public void Text(int row, int column, string? text, bool measure = true, bool isLink = false)
    {
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        var safe = SafeText.ForCell(text);
        if (streamed?.Covers(row) == true)
        {
            streamed.Add(row, column, new CellLook(null, IsQuoted: SafeText.LooksLikeFormula(safe), IsLink: isLink), double.NaN, safe);
            if (measure)
            {
                Measure(column, TextWidth.OfLines(safe));
            }
            else
            {
                _unmeasured.Add((row, column));
            }

            return;
        }

        var cell = sheet.Cell(row, column);
        cell.SetValue(safe);
        if (SafeText.LooksLikeFormula(safe))
        {
            cell.Style.IncludeQuotePrefix = true;
        }

        if (measure)
        {
            _texts.Add((row, column, safe));
            Measure(column, TextWidth.OfLines(safe));
        }
    }

    /// <summary>A number; nothing for null. One with more digits than a spreadsheet holds is written as text, to the last digit.</summary>
    public void Number(int row, int column, decimal? value, string format = "General")
    {
        if (value is not { } number)
        {
            return;
        }

        var text = number.ToString(CultureInfo.InvariantCulture);
        if (text.Count(char.IsAsciiDigit) > 15)
        {
            Text(row, column, text);
            return;
        }

        Put(row, column, (double)number, format);
        Measure(column, text.Length + 2);
    }

    /// <summary>
    /// A formula, without its equals sign, that comes to a number; the value is kept in the cell, so that a reader who does not calculate sees it.
    /// Whoever calls has made sure that the formula comes to this value.
    /// </summary>
    public void Formula(int row, int column, string formula, double value, string format = "General")
    {
        if (streamed is null)
        {
            Put(row, column, value, format);
            return;
        }

        streamed.Add(row, column, new CellLook(format), value, new CellFormula(formula));
        Measure(column, Math.Min(12, CellText.Of(value).Length) + 2);
    }

    /// <summary>Fills a cell; text and lines stay.</summary>
    public void Fill(int row, int column, XLColor colour)
    {
        if (streamed?.Covers(row) != true)
        {
            sheet.Cell(row, column).Style.Fill.BackgroundColor = colour;
        }
        else if (colour != XLColor.NoColor)
        {
            streamed.Fill(row, column, NamedStyles.Of(colour));
        }
    }

    /// <summary>From this column on no text makes a row of a table higher.</summary>
    public int FlatFrom { get; set; } = int.MaxValue;

    /// <summary>Short text in a table of numbers: it widens no column.</summary>
    public void Mark(int row, int column, string? text, XLColor? colour)
    {
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        var safe = SafeText.ForCell(text);
        Add(row, column, new CellLook(null, colour is null ? null : NamedStyles.Of(colour), SafeText.LooksLikeFormula(safe)), double.NaN, safe);
    }

    /// <summary>An empty cell with a fill.</summary>
    public void Blank(int row, int column, XLColor colour) => Add(row, column, new CellLook(null, NamedStyles.Of(colour)), double.NaN, null);

    /// <summary>Lets a cell lead to a place of the workbook; nothing beyond what Excel allows in a sheet.</summary>
    /// <param name="row">Row of the cell.</param>
    /// <param name="column">Column of the cell.</param>
    /// <param name="toSheet">Name of the sheet it leads to.</param>
    /// <param name="toRow">Row there.</param>
    /// <param name="toColumn">Column there.</param>
    /// <param name="tip">What is shown over the cell.</param>
    /// <param name="isSafe">Whether the tip has been made fit to be written, where thousands of cells share its parts.</param>
    public void Link(int row, int column, string toSheet, int toRow, int toColumn, string tip = "", bool isSafe = false)
    {
        if (Links < SheetLink.Most)
        {
            streamed?.Links.Add(new SheetLink(row, column, CellNames.In(toSheet, CellNames.Cell(toRow, toColumn)), null, isSafe ? Cut(tip) : Cut(SafeText.OneLine(tip))));
        }
    }

    /// <summary>Lets a cell lead to a page; nothing for what is no address of the web.</summary>
    public void LinkTo(int row, int column, string? address, string tip = "")
    {
        if (Links < SheetLink.Most && Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri.AbsoluteUri.Length <= 2000)
        {
            streamed?.Links.Add(new SheetLink(row, column, null, uri.AbsoluteUri, Cut(SafeText.OneLine(tip))));
        }
    }

    /// <summary>Points the rows up to <paramref name="last"/> are high, once <see cref="Fit"/> has set them.</summary>
    public double HeightTo(int last) => Enumerable.Range(1, last).Sum(row => sheet.Row(row).Height);

    /// <summary>A day; nothing for null.</summary>
    public void Day(int row, int column, DateOnly? day)
    {
        if (day is { } d)
        {
            Put(row, column, d.ToDateTime(TimeOnly.MinValue).ToOADate(), "yyyy-mm-dd");
            Measure(column, 11);
        }
    }

    /// <summary>A value of a report that may be a number or words: shown as a number only when it is one as a spreadsheet would print it.</summary>
    public void Value(int row, int column, string? text)
    {
        if (text is not null && IsPlainNumber(text, out var number))
        {
            Number(row, column, number);
        }
        else
        {
            Text(row, column, text);
        }
    }

    /// <summary>Text over several cells; its width says nothing of its column's.</summary>
    public void Merged(int row, int column, int lastRow, int lastColumn, string text, Action<IXLStyle>? style = null)
    {
        if (streamed?.Covers(row) == true)
        {
            Text(row, column, text, measure: false);
            streamed.Merges.Add(CellNames.Cell(row, column) + ":" + CellNames.Cell(lastRow, lastColumn));
            return;
        }

        var range = sheet.Range(row, column, lastRow, lastColumn);
        if (row != lastRow || column != lastColumn)
        {
            // ClosedXML holds a merged area against every other one.
            if (streamed is null)
            {
                range.Merge();
            }
            else
            {
                streamed.Merges.Add(CellNames.Cell(row, column) + ":" + CellNames.Cell(lastRow, lastColumn));
            }
        }

        if (row == lastRow)
        {
            Height(row, 1);
        }

        if (style is not null)
        {
            range.Style = ModelOf(style);
        }

        Text(row, column, text, measure: false);
    }

    /// <summary>Gives cells a look, before anything is put into them.</summary>
    public void Look(int row, int column, int lastRow, int lastColumn, Action<IXLStyle> style) => sheet.Range(row, column, lastRow, lastColumn).Style = ModelOf(style);

    /// <summary>A header row.</summary>
    public void Header(int row, IReadOnlyList<string> names)
    {
        Look(row, 1, row, names.Count, Styles.Header);
        for (var i = 0; i < names.Count; i++)
        {
            Text(row, i + 1, names[i]);
        }
    }

    /// <summary>Keeps a column between two widths, in half-width characters.</summary>
    public void Limit(int column, double min, double max) => _limits[column] = (min, max);

    /// <summary>The same for several columns.</summary>
    public void Limits(params ReadOnlySpan<(int Column, double Min, double Max)> limits)
    {
        foreach (var (column, min, max) in limits)
        {
            Limit(column, min, max);
        }
    }

    /// <summary>Sets the widths of columns and the heights of rows that hold wrapped text. Call last.</summary>
    public void Fit(double max = 40)
    {
        var widths = new Dictionary<int, double>();
        foreach (var column in _widest.Keys.Union(_limits.Keys).Order())
        {
            var (low, high) = _limits.GetValueOrDefault(column, (6, max));
            widths[column] = Math.Clamp(_widest.GetValueOrDefault(column) + 2.5, low, high);
            sheet.Column(column).Width = widths[column];
        }

        foreach (var row in _texts.GroupBy(t => t.Row))
        {
            Height(row.Key, row.Max(t => TextWidth.LinesAt(t.Text, widths[t.Column] - 1)));
        }

        for (var i = 0; i < streamed?.Count; i++)
        {
            if (streamed[i] is { Content: string text } cell && cell.Column < FlatFrom && !_unmeasured.Contains((cell.Row, cell.Column)))
            {
                Height(cell.Row, TextWidth.LinesAt(text, widths[cell.Column] - 1));
            }
        }

        foreach (var (row, lines) in _lines)
        {
            var height = Math.Clamp((lines * LineHeight) + 3, 20, 409);
            if (streamed?.Covers(row) == true)
            {
                streamed.Heights[row] = height;
            }
            else
            {
                sheet.Row(row).Height = height;
            }
        }

        foreach (var (first, last) in streamed?.Blocks ?? [])
        {
            for (var row = first; row <= last; row++)
            {
                streamed!.Heights.TryAdd(row, 20);
            }
        }
    }

    /// <summary>Makes a row at least so many lines high; Excel allows 409 points.</summary>
    public void Height(int row, int lines) => _lines[row] = Math.Max(_lines.GetValueOrDefault(row), lines);

    // Ten properties set one by one on each of some thousand cells cost more than all the rest of a workbook.
    private IXLStyle ModelOf(Action<IXLStyle> style)
    {
        if (!_models.TryGetValue(style, out var model))
        {
            _models.Add(style, model = Styles.Model(sheet, style));
        }

        return model;
    }

    private static string Cut(string line) => line.Length <= SheetLink.LongestTip ? line : ShortText.Of(line, SheetLink.LongestTip - 1);

    private void Add(int row, int column, CellLook look, double number, object? content) =>
        (streamed ?? throw new InvalidOperationException("Only a sheet with streamed rows has such cells.")).Add(row, column, look, number, content);

    private void Put(int row, int column, double number, string format)
    {
        if (streamed?.Covers(row) == true)
        {
            streamed.Add(row, column, new CellLook(format), number, null);
            return;
        }

        var cell = sheet.Cell(row, column);
        cell.SetValue(number);
        cell.Style.NumberFormat.Format = format;
    }

    private static bool IsPlainNumber(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number)
        && JsonValues.Plain(number).ToString(CultureInfo.InvariantCulture) == text;

    private void Measure(int column, int width) => _widest[column] = Math.Max(_widest.GetValueOrDefault(column), width);
}
