using System.Buffers;
using System.Globalization;
using Aggregator.Core.Documents;

namespace Aggregator.Intake.Reading.PlainText;

/// <summary>A run of lines whose cells are separated by tabs or upright bars.</summary>
internal static class TextTable
{
    private const int LongestRow = 4000;
    private const int MostPlaces = 400_000;

    private static readonly SearchValues<char> RuleCharacters = SearchValues.Create("|｜-=+: \t");
    private static readonly char[] Bars = ['|', '｜'];

    /// <summary>The separator a line could be a table row with, or null: at least two filled cells, or one filled and a separator behind it.</summary>
    public static char? SeparatorOf(string text, TextLine line)
    {
        var content = text.AsSpan(line.Start, line.End - line.Start);
        var filled = content.TrimEnd().TrimStart();
        if (content.Length > LongestRow)
        {
            return null;
        }

        if (filled.IndexOfAny(Bars) >= 0)
        {
            return '|';
        }

        // A leading tab is an indent; one after text separates cells.
        return content.TrimStart().IndexOf('\t') >= 0 ? '\t' : null;
    }

    /// <summary>The table the lines make, or null when they are no table: fewer than two rows with two filled cells.</summary>
    public static TableBlock? TryMake(string text, IReadOnlyList<TextLine> lines, char separator)
    {
        var cells = new List<GridCell>();
        int rows = 0, filledRows = 0;
        foreach (var line in lines)
        {
            var before = cells.Count;
            AddCells(cells, rows, text, line, separator);
            if (cells.Count > MostPlaces)
            {
                return null;
            }

            rows += cells.Count > before ? 1 : 0;
            filledRows += HasTwoFilled(cells, before) ? 1 : 0;
        }

        if (filledRows < 2)
        {
            return null;
        }

        var first = lines[0];
        var last = lines[^1];
        var (start, end) = Spaces.TrimBounds(text, first.Start, last.End);
        start = Math.Min(start, cells[0].Span.Offset);
        end = Math.Max(end, cells[^1].Span.End);
        var locator = string.Create(CultureInfo.InvariantCulture, $"第{first.Number}-{last.Number}行");
        return new TableBlock(TextSpan.FromBounds(start, end), locator, new TableGrid(cells));
    }

    private static bool HasTwoFilled(List<GridCell> cells, int from)
    {
        var filled = 0;
        for (var i = from; i < cells.Count && filled < 2; i++)
        {
            filled += cells[i].Span.Length > 0 ? 1 : 0;
        }

        return filled == 2;
    }

    private static void AddCells(List<GridCell> cells, int row, string text, TextLine line, char separator)
    {
        var (start, end) = (line.Start, line.End);
        if (separator == '|')
        {
            (start, end) = WithoutOuterBars(text, Spaces.TrimBounds(text, start, end));
            if (text.AsSpan(start, end - start).IndexOfAnyExcept(RuleCharacters) < 0)
            {
                return; // the rule below a header
            }
        }

        var column = 0;
        for (var at = start; at <= end;)
        {
            var next = at;
            while (next < end && !(separator == '|' ? text[next] is '|' or '｜' : text[next] == separator))
            {
                next++;
            }

            var (from, to) = Spaces.TrimBounds(text, at, next);
            var locator = string.Create(CultureInfo.InvariantCulture, $"第{line.Number}行第{column + 1}列");
            cells.Add(new GridCell(row, column++, 1, 1, text[from..to], TextSpan.FromBounds(from, to), locator));
            at = next + 1;
        }
    }

    private static (int Start, int End) WithoutOuterBars(string text, (int Start, int End) bounds)
    {
        var (start, end) = bounds;
        if (start < end && Bars.Contains(text[start]))
        {
            start++;
        }

        if (start < end && Bars.Contains(text[end - 1]))
        {
            end--;
        }

        return (start, end);
    }
}
