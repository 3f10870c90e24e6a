using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Aggregator.Core.Reports;

namespace Aggregator.SampleCity.Tests;

/// <summary>What a file of the years before 2019 prints: lines of text, and the rows of its table of indicators. Reads the raw markup.</summary>
internal sealed partial class EarlyPrinted
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private EarlyPrinted(IEnumerable<string> lines, IEnumerable<string[]> rows)
    {
        Lines = [.. lines.Select(l => l.Trim('　', ' ', '\u00a0')).Where(l => l.Length > 0)];
        Rows = [.. rows.Where(r => r.Length is 3 or 4)];
        Table = (Rows.Count > 0 ? Rows[0] : null) switch { null => null, ["代码", ..] or [.., "历年累计"] => "appendix", ["统计指标", ..] => "stats2014", var head => string.Join('|', head) };
        foreach (var row in Rows.Skip(1).Where(r => r[^1] != "——"))
        {
            var code = CodeOf(row[0] is [>= '0' and <= '9', >= '0' and <= '9'] ? row[1] : row[0]);
            Cells[(code, "value")] = row[0] is [>= '0' and <= '9', >= '0' and <= '9'] ? row[3] : row[2];
            if (Rows[0][^1] == "历年累计")
            {
                Cells[(code, "cumulative")] = row[3];
            }
        }
    }

    /// <summary>Lines outside the table.</summary>
    public IReadOnlyList<string> Lines { get; }

    public string Text => string.Join('\n', Lines);

    /// <summary><c>stats2014</c>, <c>appendix</c>, or null.</summary>
    public string? Table { get; }

    /// <summary>The table's rows, its head first.</summary>
    public IReadOnlyList<string[]> Rows { get; }

    public Dictionary<(string Row, string Column), string> Cells { get; } = [];

    /// <summary>A number, a blank being 0.</summary>
    public decimal Number(string row, string column = "value") => Cells[(row, column)] is { Length: > 0 } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : 0;

    public static EarlyPrinted Read(string path) => Path.GetExtension(path) switch
    {
        ".txt" => FromText(File.ReadAllText(path)),
        ".docx" => FromWord(Part(path, "word/document.xml")),
        ".xlsx" => FromWorkbook(Part(path, "worksheets")),
        ".html" => FromPage(File.ReadAllBytes(path)),
        var other => throw new NotSupportedException(other),
    };

    private static EarlyPrinted FromText(string text)
    {
        var lines = text.Split("\r\n");
        return new EarlyPrinted(lines.Where(l => !l.Contains('\t')), lines.Where(l => l.Contains('\t')).Select(l => l.Split('\t')));
    }

    private static EarlyPrinted FromWord(XDocument document) => new(
        document.Root!.Element(W + "body")!.Elements(W + "p").Select(p => p.Value),
        document.Descendants(W + "tr").Select(r => r.Elements(W + "tc").Select(c => c.Value).ToArray()));

    private static EarlyPrinted FromWorkbook(XDocument sheet)
    {
        var rows = sheet.Descendants(S + "row").Select(r => r.Elements(S + "c").ToDictionary(c => c.Attribute("r")!.Value[0], c => c.Value)).ToList();
        var width = rows.Max(r => r.Keys.Max()) - 'A' + 1;
        return new EarlyPrinted(
            rows.Where(r => r.Count == 1).Select(r => r['A']),
            rows.Where(r => r.Count > 1).Select(r => Enumerable.Range('A', width).Select(c => r.GetValueOrDefault((char)c, "")).ToArray()));
    }

    private static EarlyPrinted FromPage(byte[] bytes)
    {
        var isOld = Encoding.ASCII.GetString(bytes, 0, 200).Contains("gb2312", StringComparison.Ordinal);
        var page = (isOld ? CodePagesEncodingProvider.Instance.GetEncoding(936)! : Encoding.UTF8).GetString(bytes);
        var body = page[page.IndexOf(isOld ? "id=\"zoom\"" : "class=\"article\"", StringComparison.Ordinal)..];
        body = body[..body.IndexOf(isOld ? "【打印本页】" : "class=\"related\"", StringComparison.Ordinal)];
        var rows = Row().Matches(body).Select(r => Cell().Matches(r.Value).Select(c => Plain(c.Groups[1].Value)).ToArray());
        return new EarlyPrinted(Line().Matches(Tables().Replace(body, "")).Select(m => Plain(m.Groups[2].Value)), rows);
    }

    private static string Plain(string html) => WebUtility.HtmlDecode(Tag().Replace(html, "")).Trim('\u00a0', ' ', '\n', '\r');

    private static XDocument Part(string path, string name)
    {
        using var zip = ZipFile.OpenRead(path);
        using var part = zip.Entries.Single(e => e.FullName.Contains(name, StringComparison.Ordinal) && e.FullName.EndsWith(".xml", StringComparison.Ordinal)).Open();
        return XDocument.Load(part);
    }

    // Five labels stand twice, below 复议 and below 诉讼: the second time they are the suits'.
    private string CodeOf(string label)
    {
        var bare = Lead().Replace(label, "");
        var rows = (Table == "stats2014" ? Forms.Statistics2014 : Forms.Appendix).Rows.Where(r => r.Label == bare).ToList();
        Assert.IsNotEmpty(rows, label);
        return rows.First(r => !Cells.ContainsKey((r.Code, "value"))).Code;
    }

    [GeneratedRegex("<tr>.*?</tr>", RegexOptions.Singleline)]
    private static partial Regex Row();

    [GeneratedRegex("<td[^>]*>(.*?)</td>", RegexOptions.Singleline)]
    private static partial Regex Cell();

    [GeneratedRegex("<table.*?</table>", RegexOptions.Singleline)]
    private static partial Regex Tables();

    [GeneratedRegex("<(p|h1|h2)(?:\\s[^>]*)?>(.*?)</\\1>", RegexOptions.Singleline)]
    private static partial Regex Line();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();

    [GeneratedRegex("^　*(?:[一二三四五六七八九]、|（[一二三四五]）|[1-9]．|其中：)?")]
    private static partial Regex Lead();
}
