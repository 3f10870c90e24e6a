using System.Globalization;

namespace Aggregator.Intake.Reading.Workbooks;

/// <summary>Names cells as Excel does.</summary>
internal static class CellName
{
    /// <summary><c>Sheet1!C5</c>, from indices from 0.</summary>
    public static string Of(string sheet, int row, int column) => string.Create(CultureInfo.InvariantCulture, $"{sheet}!{Letters(column)}{row + 1}");

    private static string Letters(int column)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + (rest - 1) % 26) + letters;
        }

        return letters;
    }
}
