using System.Text;

namespace Aggregator.SampleCity.Writing;

/// <summary>A report as plain text, its tables as lines of cells parted by tabs; a merged cell is printed at its first place.</summary>
internal static class TextFile
{
    public static byte[] Write(ReportDraft draft)
    {
        var text = new StringBuilder(draft.Title).Append("\r\n\r\n");
        foreach (var block in draft.Blocks)
        {
            switch (block)
            {
                case DraftBlock.Heading heading:
                    text.Append("\r\n").Append(heading.Text).Append("\r\n");
                    break;
                case DraftBlock.Prose prose:
                    text.Append("　　").Append(prose.Text).Append("\r\n");
                    break;
                case DraftBlock.SignOff line:
                    text.Append('　', 20).Append(line.Text).Append("\r\n");
                    break;
                case DraftBlock.Table table:
                    Append(text, table.Layout);
                    break;
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Append(StringBuilder text, TableLayout table)
    {
        for (var row = 0; row < table.RowCount; row++)
        {
            for (var column = 0; column < table.ColumnCount; column++)
            {
                var cell = table.At(row, column);
                text.Append(column == 0 ? "" : "\t").Append(cell.Row == row && cell.Column == column ? cell.Text : "");
            }

            text.Append("\r\n");
        }
    }
}
