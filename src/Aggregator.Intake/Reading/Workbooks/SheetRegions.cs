using System.Text.RegularExpressions;

namespace Aggregator.Intake.Reading.Workbooks;

/// <summary>
/// Cuts a sheet into prose and tables. A row with several filled cells belongs to a table; a row with one is a paragraph, unless it hangs
/// on the table around it: covered by a merged cell, or a label whose numbers were left blank.
/// </summary>
internal static partial class SheetRegions
{
    private const int LongestLabel = 60;

    /// <summary>Cells of a row from which it can be a table's head and not a line of 填报人 and date.</summary>
    private const int LeastHead = 4;

    /// <summary>The runs of rows in order; tables have at least two rows.</summary>
    public static IReadOnlyList<SheetRegion> Of(Sheet sheet)
    {
        var mergedTo = new Dictionary<int, int>();
        foreach (var merge in sheet.Merges.Where(merge => merge.LastRow > merge.FirstRow))
        {
            mergedTo[merge.FirstRow] = Math.Max(mergedTo.GetValueOrDefault(merge.FirstRow), merge.LastRow);
        }

        var regions = new List<SheetRegion>();
        var table = new List<SheetRow>();
        var attachedTo = -1;
        for (var i = 0; i < sheet.Rows.Count; i++)
        {
            var row = sheet.Rows[i];
            var follows = table.Count > 0 && (row.Index == table[^1].Index + 1 || row.Index <= attachedTo);
            var isTable = row.Index <= attachedTo && follows || !IsNarrative(row) && (row.Filled >= 2 || (follows
                ? IsLabel(row) && !IsSignOff(sheet.Rows, i)
                : OpensTable(row, i + 1 < sheet.Rows.Count ? sheet.Rows[i + 1] : null)));
            if (!isTable || !follows)
            {
                Close(regions, table, row.Index);
                attachedTo = -1;
            }

            if (isTable)
            {
                table.Add(row);
                attachedTo = Math.Max(attachedTo, mergedTo.GetValueOrDefault(row.Index, -1));
            }
            else
            {
                regions.Add(new SheetRegion(IsTable: false, [row]));
            }
        }

        Close(regions, table, int.MaxValue);
        return regions;
    }

    /// <summary>A row of running text, whatever stands beside it: a section's name in one cell and its sentences in the next.</summary>
    public static bool IsNarrative(SheetRow row) =>
        row.Cells.Any(text => text.Length > LongestLabel && text.Contains('。', StringComparison.Ordinal)) && !row.Cells.Any(IsNumber);

    /// <summary>Digits and nothing else: a row that holds one is a table's, however long the remark in its last cell.</summary>
    public static bool IsNumber(string text) => text.Length > 0 && text.All(c => char.IsAsciiDigit(c) || c is '.' or ',');

    private static void Close(List<SheetRegion> regions, List<SheetRow> table, int next)
    {
        if (table.Count > 0)
        {
            // A head whose one row of numbers was left blank: 表三 of a template. The row is there, with nothing in it.
            if (table.Count > 1 && table[^1].Index + 1 < next && table[^1].Filled >= LeastHead && table[^1].Cells.All(text => !text.Any(char.IsAsciiDigit)))
            {
                table.Add(new SheetRow(table[^1].Index + 1, []));
            }

            // A single row with a few cells is a line of text set apart: 填报单位, date.
            regions.Add(new SheetRegion(IsTable: table.Count > 1, [.. table]));
            table.Clear();
        }
    }

    private static bool IsLabel(SheetRow row)
    {
        var text = row.Cells[row.First];
        return text.Length <= LongestLabel && !Sentence().IsMatch(text) && !SectionHeading().IsMatch(Spaces.Remove(text));
    }

    /// <summary>Unit and date below a table, one cell each and no row of numbers behind: the report's sign-off, not two more labels.</summary>
    private static bool IsSignOff(IReadOnlyList<SheetRow> rows, int at)
    {
        var date = IsDate(rows[at]) ? at : at + 1;
        return date < rows.Count && IsDate(rows[date])
            && (date + 1 >= rows.Count || rows[date + 1].Filled < 2 || rows[date + 1].Index > rows[date].Index + 1);
    }

    private static bool IsDate(SheetRow row) => row.Filled == 1 && row.Cells[row.First].Length <= LongestLabel && Day().IsMatch(Spaces.Remove(row.Cells[row.First]));

    /// <summary>A lone cell that heads the table below it: 第二十条第（一）项.</summary>
    private static bool OpensTable(SheetRow row, SheetRow? next) =>
        next is { Filled: >= 2 } && next.Index == row.Index + 1 && TableHead().IsMatch(row.Cells[row.First]);

    [GeneratedRegex(@"[。；！？\n]")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^([一二三四五六七八九十]+[、.．]).*(情况|事项|措施|问题|意见|建议|打算|安排)$|年度报告$|^附件?表?[一二三123]?[:：]?$")]
    private static partial Regex SectionHeading();

    [GeneratedRegex(@"^((19|20)\d{2}|二[〇○零Oo0][〇○零一二三四五六七八九Oo0]{2})[年/.-]([0-9]{1,2}|[一二三四五六七八九十]{1,3})[月/.-]([0-9]{1,2}|[一二三四五六七八九十]{1,3})日?$")]
    private static partial Regex Day();

    [GeneratedRegex(@"^第[一二三四五六七八九十]+条")]
    private static partial Regex TableHead();
}
