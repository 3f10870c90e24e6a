using System.Globalization;

namespace Aggregator.Publishing.Workbooks.Packages;

/// <summary>Cells and areas as formulas name them.</summary>
internal static class CellNames
{
    private static readonly string[] Letters = [.. Enumerable.Range(0, 702).Select(Made)];

    /// <summary>AB for 28; Excel's last is XFD, our widest sheet has fewer than 702.</summary>
    public static string Column(int column) => column <= Letters.Length ? Letters[column - 1] : Made(column - 1);

    /// <summary>AB12.</summary>
    public static string Cell(int row, int column) => string.Create(CultureInfo.InvariantCulture, $"{Column(column)}{row}");

    /// <summary>$AB$12: stays where it is when the formula's row is sorted elsewhere.</summary>
    public static string Fixed(int row, int column) => string.Create(CultureInfo.InvariantCulture, $"${Column(column)}${row}");

    /// <summary>$AB$12:$AB$40.</summary>
    public static string FixedDown(int column, int firstRow, int lastRow) => string.Create(CultureInfo.InvariantCulture, $"${Column(column)}${firstRow}:${Column(column)}${lastRow}");

    /// <summary>AB$12:AB$40: the rows stay when the formula is copied aside.</summary>
    public static string Down(int column, int firstRow, int lastRow) => string.Create(CultureInfo.InvariantCulture, $"{Column(column)}${firstRow}:{Column(column)}${lastRow}");

    /// <summary>A12:F12.</summary>
    public static string Across(int row, int firstColumn, int lastColumn) => string.Create(CultureInfo.InvariantCulture, $"{Column(firstColumn)}{row}:{Column(lastColumn)}{row}");

    /// <summary>The place in another sheet.</summary>
    public static string In(string sheet, string place) => $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'!{place}";

    /// <summary>The column of AB12.</summary>
    public static int ColumnOf(ReadOnlySpan<char> name)
    {
        var column = 0;
        foreach (var letter in name)
        {
            if (!char.IsAsciiLetterUpper(letter))
            {
                break;
            }

            column = (column * 26) + letter - 'A' + 1;
        }

        return column;
    }

    private static string Made(int index)
    {
        var name = "";
        for (var rest = index + 1; rest > 0; rest = (rest - 1) / 26)
        {
            name = (char)('A' + ((rest - 1) % 26)) + name;
        }

        return name;
    }
}
