using System.Text;

namespace Aggregator.SampleCity.Writing;

/// <summary>A report as plain text in one of three hands. A merged cell is printed at its first place.</summary>
internal static class TextFile
{
    private static readonly Encoding Gb = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")
        ?? throw new InvalidOperationException("The framework has no GB18030.");

    /// <summary>Cells parted by tabs; UTF-8, Windows line ends.</summary>
    public static byte[] WriteTabs(ReportDraft draft) => Encoding.UTF8.GetBytes(Write(draft, Tabs, "\r\n"));

    /// <summary>Cells between upright bars; GBK, bare line feeds.</summary>
    public static byte[] WriteBars(ReportDraft draft) => Gb.GetBytes(Write(draft, Bars, "\n"));

    /// <summary>
    /// One cell a line, as pasted from a page; UTF-8 with a byte-order mark. Where a cell is blank or holds words nobody could tell the
    /// columns any more, and the clerk sets tabs.
    /// </summary>
    public static byte[] WriteCells(ReportDraft draft)
    {
        var isPlain = draft.Blocks.OfType<DraftBlock.Table>().SelectMany(t => t.Layout.Cells)
            .All(c => c.Text.Length > 0 && (c.IsHead || char.IsAsciiDigit(c.Text[^1])));
        return [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Write(draft, isPlain ? Lines : Tabs, "\r\n"))];
    }

    private static string Write(ReportDraft draft, Action<StringBuilder, TableLayout> append, string end)
    {
        var text = new StringBuilder(draft.Title).Append("\n\n");
        foreach (var block in draft.Blocks)
        {
            switch (block)
            {
                case DraftBlock.Heading heading:
                    text.Append('\n').Append(heading.Text).Append('\n');
                    break;
                case DraftBlock.Prose prose:
                    text.Append("　　").Append(prose.Text).Append('\n');
                    break;
                case DraftBlock.Residue line:
                    text.Append(line.Text).Append('\n');
                    break;
                case DraftBlock.SignOff line:
                    text.Append('　', 20).Append(line.Text).Append('\n');
                    break;
                case DraftBlock.Table table:
                    append(text, table.Layout);
                    break;
                default:
                    throw new InvalidOperationException($"A text holds no {block.GetType().Name}.");
            }
        }

        return end == "\n" ? text.ToString() : text.Replace("\n", end).ToString();
    }

    private static void Tabs(StringBuilder text, TableLayout table) => Places(table, (row, _) => text.AppendJoin('\t', row).Append('\n'));

    private static void Bars(StringBuilder text, TableLayout table) => Places(table, (row, isFirst) =>
    {
        text.Append("| ").AppendJoin(" | ", row).Append(" |\n");
        if (isFirst)
        {
            text.Append('|').Insert(text.Length, "---|", row.Count).Append('\n');
        }
    });

    private static void Lines(StringBuilder text, TableLayout table)
    {
        foreach (var cell in table.Rows().SelectMany(r => r))
        {
            text.Append(cell.Text).Append('\n');
        }
    }

    private static void Places(TableLayout table, Action<IReadOnlyList<string>, bool> row)
    {
        var columns = table.ColumnCount;
        var isFirst = true;
        foreach (var cells in table.Rows())
        {
            var texts = new string[columns];
            Array.Fill(texts, "");
            foreach (var cell in cells)
            {
                texts[cell.Column] = cell.Text;
            }

            row(texts, isFirst);
            isFirst = false;
        }
    }
}
