using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using S = DocumentFormat.OpenXml.Spreadsheet;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Aggregator.SampleCity.Tests;

/// <summary>
/// What a written file prints, read back by code that shares nothing with the writer: lines of text and table rows. Good enough for
/// files whose layout is known; the product's own readers are another project's.
/// </summary>
internal sealed partial class PrintedReport
{
    private PrintedReport(IReadOnlyList<string> lines, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        Lines = lines;
        (Cells, Outcomes) = PrintedTables.Read(rows);
    }

    /// <summary>Lines outside tables, trimmed.</summary>
    public IReadOnlyList<string> Lines { get; }

    public string Text => string.Join('\n', Lines);

    /// <summary>Codes of the outcome rows of table 2 as printed.</summary>
    public IReadOnlyList<string> Outcomes { get; }

    public IReadOnlyDictionary<(string Table, string Row, string Column), string> Cells { get; }

    public static PrintedReport Read(string path)
    {
        var bytes = File.ReadAllBytes(path);

        // The bytes tell what a file is, where its name does not.
        return Path.GetExtension(path) switch
        {
            ".txt" => FromText(Encoding.UTF8.GetString(bytes)),
            ".docx" or ".pdf" when bytes.AsSpan().StartsWith("PK"u8) => FromWord(path),
            ".xlsx" => FromWorkbook(path),
            _ => FromPage(bytes),
        };
    }

    private static PrintedReport FromText(string text)
    {
        var lines = text.Split("\r\n");
        return new PrintedReport([.. lines.Where(l => !l.Contains('\t')).Select(l => l.Trim())], [.. lines.Where(l => l.Contains('\t')).Select(l => l.Split('\t'))]);
    }

    private static PrintedReport FromWord(string path)
    {
        using var word = WordprocessingDocument.Open(path, isEditable: false);
        var body = word.MainDocumentPart!.Document.Body!;
        return new PrintedReport(
            [.. body.Elements<W.Paragraph>().Select(p => p.InnerText.Trim())],
            [.. body.Elements<W.Table>().SelectMany(t => t.Elements<W.TableRow>()).Select(r => r.Elements<W.TableCell>().Select(c => c.InnerText).ToList())]);
    }

    private static PrintedReport FromWorkbook(string path)
    {
        using var book = SpreadsheetDocument.Open(path, isEditable: false);
        var rows = book.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<S.Row>().Select(row =>
        {
            // A blank cell has no element: its place is told by the others' references.
            var cells = new string[15];
            Array.Fill(cells, "");
            foreach (var cell in row.Elements<S.Cell>())
            {
                cells[cell.CellReference!.Value![0] - 'A'] = cell.InnerText;
            }

            return cells;
        }).ToList();
        var lines = rows.Where(IsLine).Select(r => r[0]).ToList();
        return new PrintedReport(lines, [.. rows.Where(r => !IsLine(r)).Select(Narrow)]);

        // A row of a table may be blank but for its label.
        static bool IsLine(string[] row) => row[0].Length > 0 && row.Skip(1).All(c => c.Length == 0) && !row[0].StartsWith("第二十条", StringComparison.Ordinal) && !PrintedTables.IsLabel(row[0]);

        // Table 2 is ten columns wide, table 3 fifteen.
        static string[] Narrow(string[] row) => row.Skip(10).All(c => c.Length == 0) ? row[..10] : row;
    }

    private static PrintedReport FromPage(byte[] bytes)
    {
        var page = System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : CodePagesEncodingProvider.Instance.GetEncoding(936)!.GetString(bytes);
        var rows = RowTag().Matches(page).Select(r => CellTag().Matches(r.Value).Select(c => Plain(c.Groups[1].Value)).ToList()).ToList();
        var text = TableTag().Replace(page, "\n");
        return new PrintedReport([.. LineTag().Matches(text).Select(m => Plain(m.Groups[1].Value)).Where(l => l.Length > 0)], rows);
    }

    private static string Plain(string html) => WebUtility.HtmlDecode(AnyTag().Replace(html, "")).Trim();

    [GeneratedRegex("<tr>.*?</tr>", RegexOptions.Singleline)]
    private static partial Regex RowTag();

    [GeneratedRegex("<td[^>]*>(.*?)</td>", RegexOptions.Singleline)]
    private static partial Regex CellTag();

    [GeneratedRegex("<table.*?</table>", RegexOptions.Singleline)]
    private static partial Regex TableTag();

    [GeneratedRegex("<(?:p|h1|h2)(?:\\s[^>]*)?>(.*?)</(?:p|h1|h2)>", RegexOptions.Singleline)]
    private static partial Regex LineTag();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex AnyTag();
}
