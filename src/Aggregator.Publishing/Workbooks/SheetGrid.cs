using System.Globalization;
using Aggregator.Publishing.OpenData;
using Aggregator.Publishing.Texts;
using ClosedXML.Excel;

namespace Aggregator.Publishing.Workbooks;

/// <summary>
/// Puts values on a sheet so that text stays text, and measures what it puts: widths and heights come from the text itself, not from a
/// font of the machine that writes.
/// </summary>
internal sealed class SheetGrid(IXLWorksheet sheet)
{
    private const double LineHeight = 17;

    private readonly Dictionary<int, int> _widest = [];
    private readonly List<(int Row, int Column, string Text)> _texts = [];
    private readonly Dictionary<int, int> _lines = [];
    private readonly Dictionary<int, (double Min, double Max)> _limits = [];

    public IXLWorksheet Sheet => sheet;

    /// <summary>Text as it is; nothing for null or empty.</summary>
    public void Text(int row, int column, string? text, bool measure = true)
    {
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        var safe = SafeText.ForCell(text);
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

        var cell = sheet.Cell(row, column);
        cell.SetValue((double)number);
        cell.Style.NumberFormat.Format = format;
        Measure(column, text.Length + 2);
    }

    /// <summary>A day; nothing for null.</summary>
    public void Day(int row, int column, DateOnly? day)
    {
        if (day is { } d)
        {
            var cell = sheet.Cell(row, column);
            cell.SetValue(d.ToDateTime(TimeOnly.MinValue));
            cell.Style.NumberFormat.Format = "yyyy-mm-dd";
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
        Text(row, column, text, measure: false);
        var range = sheet.Range(row, column, lastRow, lastColumn);
        if (row != lastRow || column != lastColumn)
        {
            range.Merge();
        }

        if (row == lastRow)
        {
            Height(row, 1);
        }

        style?.Invoke(range.Style);
    }

    /// <summary>A header row.</summary>
    public void Header(int row, IReadOnlyList<string> names)
    {
        for (var i = 0; i < names.Count; i++)
        {
            Text(row, i + 1, names[i]);
        }

        Styles.Header(sheet.Range(row, 1, row, names.Count).Style);
    }

    /// <summary>Keeps a column between two widths, in half-width characters.</summary>
    public void Limit(int column, double min, double max) => _limits[column] = (min, max);

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

        foreach (var (row, lines) in _lines)
        {
            sheet.Row(row).Height = Math.Clamp((lines * LineHeight) + 3, 20, 409);
        }
    }

    /// <summary>Makes a row at least so many lines high; Excel allows 409 points.</summary>
    public void Height(int row, int lines) => _lines[row] = Math.Max(_lines.GetValueOrDefault(row), lines);

    private static bool IsPlainNumber(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number)
        && JsonValues.Plain(number).ToString(CultureInfo.InvariantCulture) == text;

    private void Measure(int column, int width) => _widest[column] = Math.Max(_widest.GetValueOrDefault(column), width);
}
