using System.Globalization;
using Aggregator.Intake.OfficeFiles;
using Aggregator.Intake.Reading;
using Aggregator.Intake.Reading.Workbooks;

namespace Aggregator.Intake.Schemes;

/// <summary>The cells of one sheet of a scheme; every mistake is noted with sheet, row and column. A formula counts by the value the file holds; nothing is computed.</summary>
internal sealed class SchemeCells(Sheet sheet, OfficeProblems problems)
{
    private const int LongestText = 60;
    private const int LongestShown = 40;

    private readonly HashSet<(int Row, int Column)> _told = [];

    public IReadOnlyList<SheetRow> Rows => sheet.Rows;

    /// <summary>Notes a mistake of a cell.</summary>
    /// <param name="row">From 0.</param>
    /// <param name="column">The name of its column.</param>
    /// <param name="message">A Chinese sentence with the remedy.</param>
    public void Problem(int row, string column, string message) =>
        problems.Add(string.Create(CultureInfo.InvariantCulture, $"工作表“{sheet.Name}”第{row + 1}行“{column}”"), message);

    /// <summary>Notes a mistake of the sheet.</summary>
    public void Problem(string message) => problems.Add($"工作表“{sheet.Name}”", message);

    /// <summary>One line of text, empty when blank; a cell that shows another thing than it holds is a mistake.</summary>
    public string Text(SheetRow row, int column, string name, int longest = LongestText)
    {
        var text = row.At(column);
        if (sheet.Doubts.TryGetValue((row.Index, column), out var doubt))
        {
            Once(doubt.TrimEnd('。') + "；请把这一格设为文本格式后重新填写。");
        }

        if (text.Length <= longest)
        {
            return text;
        }

        Once($"“{Shown(text)}”超过{longest}个字，请改短。");
        return text[..longest];

        void Once(string message)
        {
            if (_told.Add((row.Index, column)))
            {
                Problem(row.Index, name, message);
            }
        }
    }

    /// <summary>A code: half-width, without white space.</summary>
    public string Code(SheetRow row, int column, string name) => Half(Text(row, column, name));

    /// <summary>A name, its white space as single spaces.</summary>
    public string Name(SheetRow row, int column, string name) => Spaces.OneLine(Text(row, column, name));

    /// <summary>A number, also <c>8分</c> and <c>20%</c> (0.2); null with the mistake noted when it is none, null when blank.</summary>
    public decimal? Number(SheetRow row, int column, string name)
    {
        var text = Text(row, column, name);
        var plain = Half(text);
        if (plain.Length == 0)
        {
            return null;
        }

        var isShare = plain.EndsWith('%');
        if (plain.Length <= 20 && decimal.TryParse(plain.TrimEnd('%').TrimEnd('分', '次', '天'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return isShare ? number / 100 : number;
        }

        Problem(row.Index, name, $"“{Shown(text)}”不是数字，请改为数字。");
        return null;
    }

    /// <summary>Whether nothing stands in the first columns of a row.</summary>
    public static bool IsBlank(SheetRow row, IEnumerable<int> columns) => columns.All(column => row.At(column).Length == 0);

    /// <summary>The text for a message.</summary>
    public static string Shown(string text) => text.Length <= LongestShown ? text : text[..LongestShown] + "…";

    private static string Half(string text) => string.Concat(Spaces.Remove(text).Select(c => c is >= '！' and <= '～' ? (char)(c - 0xFEE0) : c));
}
