using System.Globalization;

namespace Aggregator.Intake.Reading.Workbooks;

/// <summary>Names cells as Excel does.</summary>
internal static class CellName
{
    /// <summary>Rows and columns a sheet can have.</summary>
    public const int Rows = 1_048_576;
    public const int Columns = 16_384;

    /// <summary><c>Sheet1!C5</c>, from indices from 0.</summary>
    public static string Of(string sheet, int row, int column) => string.Create(CultureInfo.InvariantCulture, $"{sheet}!{Letters(column)}{row + 1}");

    /// <summary>A column from 0 as letters: <c>A</c>, <c>AB</c>.</summary>
    public static string Letters(int column)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + (rest - 1) % 26) + letters;
        }

        return letters;
    }

    /// <summary>Row and column from 0 of <c>C5</c> or <c>$C$5</c>, or null when it is no cell of a sheet.</summary>
    public static (int Row, int Column)? Parse(ReadOnlySpan<char> name)
    {
        var (column, row, digits) = (0, 0, 0);
        foreach (var c in name)
        {
            if (digits == 0 && char.IsAsciiLetter(c))
            {
                column = (column * 26) + (c & 31);
            }
            else if (char.IsAsciiDigit(c))
            {
                digits++;
                row = (row * 10) + (c - '0');
            }
            else if (c != '$')
            {
                return null;
            }

            if (column > Columns || row > Rows)
            {
                return null;
            }
        }

        return row > 0 && column > 0 ? (row - 1, column - 1) : null;
    }

    /// <summary>A range <c>A1:D3</c> or a single cell, its corners in whatever order, or null.</summary>
    public static MergedRange? ParseRange(ReadOnlySpan<char> name)
    {
        var colon = name.IndexOf(':');
        var from = Parse(colon < 0 ? name : name[..colon]);
        var to = colon < 0 ? from : Parse(name[(colon + 1)..]);
        return from is { } a && to is { } b
            ? new MergedRange(Math.Min(a.Row, b.Row), Math.Min(a.Column, b.Column), Math.Max(a.Row, b.Row), Math.Max(a.Column, b.Column))
            : null;
    }
}
