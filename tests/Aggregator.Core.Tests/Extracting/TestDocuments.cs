using Aggregator.Core.Documents;

namespace Aggregator.Core.Tests.Extracting;

/// <summary>Documents as readers make them, for tests.</summary>
internal static class TestDocuments
{
    /// <summary>A plain-text document: one paragraph per non-empty line.</summary>
    public static Document FromText(string text, DocumentMetadata? metadata = null)
    {
        List<Block> blocks = [];
        var number = 0;
        var at = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            var length = line.TrimEnd('\r').Length;
            if (line.Trim().Length > 0)
            {
                blocks.Add(new Paragraph(new TextSpan(at, length), $"第{number}行"));
            }

            at += line.Length + 1;
        }

        return new Document(FileFormat.Text, text, blocks, metadata ?? DocumentMetadata.None, []);
    }

    /// <summary>A document of paragraphs and tables; a table is a list of rows of (text, row span, column span).</summary>
    public static Document FromParts(params object[] parts)
    {
        var text = new System.Text.StringBuilder();
        List<Block> blocks = [];
        foreach (var part in parts)
        {
            if (part is string paragraph)
            {
                blocks.Add(new Paragraph(new TextSpan(text.Length, paragraph.Length), $"第{blocks.Count + 1}段"));
                text.Append(paragraph).Append('\n');
                continue;
            }

            var start = text.Length;
            var table = blocks.OfType<TableBlock>().Count() + 1;
            var cells = Lay(((string Text, int Rows, int Columns)[][])part, text, table);
            blocks.Add(new TableBlock(TextSpan.FromBounds(start, text.Length), $"表{table}", new TableGrid(cells)));
        }

        return new Document(FileFormat.Docx, text.ToString(), blocks, DocumentMetadata.None, []);
    }

    private static List<GridCell> Lay((string Text, int Rows, int Columns)[][] rows, System.Text.StringBuilder text, int table)
    {
        HashSet<(int, int)> taken = [];
        List<GridCell> cells = [];
        for (var r = 0; r < rows.Length; r++)
        {
            var c = 0;
            foreach (var (content, rowSpan, columnSpan) in rows[r])
            {
                while (taken.Contains((r, c)))
                {
                    c++;
                }

                cells.Add(new GridCell(r, c, rowSpan, columnSpan, content, new TextSpan(text.Length, content.Length), $"表{table}第{r + 1}行第{c + 1}列"));
                text.Append(content).Append('\n');
                for (var i = 0; i < rowSpan; i++)
                {
                    for (var j = 0; j < columnSpan; j++)
                    {
                        taken.Add((r + i, c + j));
                    }
                }
            }
        }

        return cells;
    }
}
