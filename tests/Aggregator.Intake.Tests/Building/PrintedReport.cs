using System.Globalization;
using System.Net;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Aggregator.Intake.Tests.Building;

/// <summary>Prints paragraphs (strings) and tables (rows of text, row span, column span) as a file of a format.</summary>
internal static class PrintedReport
{
    /// <summary>The file's bytes and name; format is <c>html</c>, <c>docx</c>, <c>xlsx</c>, or text with cells apart by <c>tab</c>, <c>pipe</c>, <c>space</c> or <c>line</c>.</summary>
    public static (byte[] Bytes, string Name) Of(string format, params object[] parts) => format switch
    {
        "html" => (Encoding.UTF8.GetBytes($"<html><head><meta charset=utf-8></head><body>{string.Concat(parts.Select(Html))}</body></html>"), "报告.html"),
        "docx" => (Docx.Of([.. parts.Select(Word)]), "报告.docx"),
        "xlsx" => (Sheet(parts), "报告.xlsx"),
        "tab" => (Text(parts, "\t"), "报告.txt"),
        "pipe" => (Text(parts, " | "), "报告.txt"),
        "space" => (Text(parts, "    "), "报告.txt"),
        "line" => (Text(parts, "\n"), "报告.txt"),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    private static string Html(object part)
    {
        if (part is string paragraph)
        {
            return $"<p>{WebUtility.HtmlEncode(paragraph)}</p>";
        }

        var html = new StringBuilder("<table border=1>");
        foreach (var row in Rows(part))
        {
            html.Append("<tr>");
            foreach (var (text, rows, columns) in row)
            {
                html.Append(CultureInfo.InvariantCulture, $"<td rowspan={rows} colspan={columns}><p><span>{WebUtility.HtmlEncode(text).Replace("\n", "<br/>", StringComparison.Ordinal)}</span></p></td>");
            }

            html.Append("</tr>");
        }

        return html.Append("</table>").ToString();
    }

    private static OpenXmlElement Word(object part)
    {
        if (part is string paragraph)
        {
            return Docx.P(paragraph);
        }

        var table = new Table();
        var places = Lay(Rows(part));
        foreach (var row in places.GroupBy(place => place.Row).OrderBy(row => row.Key))
        {
            table.Append(Docx.Row([.. row.OrderBy(place => place.Column).Select(place =>
                Docx.Cell(place.First == place.Row ? place.Text : "", place.Wide, place.High == 1 ? null : place.First == place.Row ? "restart" : "continue"))]));
        }

        return table;
    }

    private static byte[] Sheet(object[] parts)
    {
        List<object?[]> rows = [];
        List<string> merges = [];
        foreach (var part in parts)
        {
            if (part is string paragraph)
            {
                rows.Add([paragraph]);
                continue;
            }

            var from = rows.Count;
            var places = Lay(Rows(part));
            foreach (var row in places.GroupBy(place => place.Row).OrderBy(row => row.Key))
            {
                var cells = new object?[places.Max(place => place.Column + place.Wide)];
                foreach (var place in row.Where(place => place.First == place.Row))
                {
                    cells[place.Column] = place.Text.Length == 0 ? null : place.Text;
                    if (place.High > 1 || place.Wide > 1)
                    {
                        merges.Add(string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + place.Column)}{from + place.Row + 1}:{(char)('A' + place.Column + place.Wide - 1)}{from + place.Row + place.High}"));
                    }
                }

                rows.Add(cells);
            }
        }

        using var workbook = new Xlsx();
        return workbook.Add("年报", [.. rows], [.. merges]).Bytes();
    }

    private static byte[] Text(object[] parts, string separator)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            if (part is string paragraph)
            {
                text.Append(paragraph).Append('\n');
                continue;
            }

            foreach (var row in Rows(part))
            {
                text.Append(separator == " | " ? "| " : "").AppendJoin(separator, row.Select(cell => cell.Text.Replace("\n", "", StringComparison.Ordinal))).Append(separator == " | " ? " |\n" : "\n");
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static (string Text, int Rows, int Columns)[][] Rows(object part) => ((string, int, int)[][])part;

    // Every place a cell covers in its first column, row by row.
    private static List<(int Row, int Column, int First, int High, int Wide, string Text)> Lay((string Text, int Rows, int Columns)[][] rows)
    {
        HashSet<(int, int)> taken = [];
        List<(int, int, int, int, int, string)> places = [];
        for (var r = 0; r < rows.Length; r++)
        {
            var c = 0;
            foreach (var (text, high, wide) in rows[r])
            {
                while (taken.Contains((r, c)))
                {
                    c++;
                }

                for (var i = r; i < r + high; i++)
                {
                    places.Add((i, c, r, high, wide, text));
                    taken.UnionWith(Enumerable.Range(c, wide).Select(column => (i, column)));
                }

                c += wide;
            }
        }

        return places;
    }
}
