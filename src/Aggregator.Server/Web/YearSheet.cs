using Aggregator.Core.RollingUp;

namespace Aggregator.Server.Web;

/// <summary>One block of the series over the years as the page shows it: the newest year first, the reasons as numbered notes.</summary>
/// <param name="Code">Its place on the page.</param>
/// <param name="Title">The block's name.</param>
/// <param name="Rows">Its indicators.</param>
/// <param name="Notes">The reasons; the number of a note is its place in the list, from 1.</param>
public sealed record YearSheet(string Code, string Title, IReadOnlyList<YearSheetRow> Rows, IReadOnlyList<string> Notes)
{
    /// <summary>The blocks in the order of the mapping.</summary>
    public static IReadOnlyList<YearSheet> Of(YearSeries series) =>
        [.. series.Rows.GroupBy(row => row.Indicator.Block, StringComparer.Ordinal).Select((block, i) => Of(block.Key, $"block-{(char)('a' + i)}", [.. block]))];

    /// <summary>The address of a note within the page.</summary>
    public string AnchorOf(int note) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Code}-{note}");

    private static YearSheet Of(string title, string code, List<YearRow> rows)
    {
        var notes = new List<string>();
        return new YearSheet(code, title, [.. rows.Select(row => new YearSheetRow(row.Indicator, [.. row.Values.Reverse().Select(value => new YearSheetCell(value, [.. value.Reasons.Select(NoteOf)]))]))], notes);

        int NoteOf(string reason)
        {
            var at = notes.IndexOf(reason);
            if (at < 0)
            {
                notes.Add(reason);
                at = notes.Count - 1;
            }

            return at + 1;
        }
    }
}

/// <summary>An indicator over the years.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Cells">One for each year, the newest first.</param>
public sealed record YearSheetRow(YearIndicator Indicator, IReadOnlyList<YearSheetCell> Cells);

/// <summary>An indicator in one year.</summary>
/// <param name="Value">What it came to.</param>
/// <param name="Notes">Numbers of the notes that say why it is weak or left out.</param>
public sealed record YearSheetCell(YearValue Value, IReadOnlyList<int> Notes);
