using System.Globalization;
using System.Text;
using Aggregator.Core.Documents;
using Aggregator.Intake.Reading;

namespace Aggregator.Benchmarks.Inputs;

/// <summary>Inputs of any size: long but honest reports, and what nobody would hand in.</summary>
internal static class Shapes
{
    /// <summary>Long reports: many paragraphs, many tables, both as a page and as a text.</summary>
    public static readonly string[] Honest = ["paragraphs", "tables", "report", "text", "text-table"];

    private static readonly Dictionary<string, Func<int, string>> Made = new(StringComparer.Ordinal)
    {
        ["paragraphs"] = size => Page(size, Filled(size, Part(tables: false))),
        ["tables"] = size => Page(size, Filled(size, Part(tables: true, paragraphs: false))),
        ["report"] = size => Page(size, Filled(size, Part(tables: true))),
        ["text"] = size => Filled(size, TextPart(SampleFiles.ByFormat["txt"][0].Bytes)),
        ["text-table"] = size => Filled(size, "行政许可\t12\t3\t4\n行政处罚\t0\t1\t2\n"),
        ["nested-div"] = size => Page(size, Filled(size, "<div>")),
        ["nested-closed-div"] = size => Page(size, Filled(size / 11 * 5, "<div>") + "全年办理12件" + Filled(size / 11 * 6, "</div>")),
        ["nested-span"] = size => Page(size, Filled(size, "<span>")),
        ["open-p"] = size => Page(size, Filled(size, "<p>全年办理申请12件。")),
        ["open-b"] = size => Page(size, Filled(size, "<p><b>件12")),
        ["open-a"] = size => Page(size, Filled(size, "<a>件12")),
        ["cells"] = size => Page(size, "<table><tr>" + Filled(size, "<td>1")),
        ["rows"] = size => Page(size, "<table>" + Filled(size, "<tr><td>1<td>2")),
        ["row-spans"] = size => Page(size, "<table>" + Filled(size, "<tr><td rowspan=65535>1<td colspan=1000000000>2")),
        ["nested-tables"] = size => Page(size, Filled(10_000 * 15, "<table><tr><td>") + Filled(size - 150_000, "件12")),
        ["many-tables"] = size => Page(size, Filled(size, "<table><tr><td>件</td><td>1</td></tr></table>")),
        ["one-text"] = size => Page(size, Filled(size, "全年办理申请12件，")),
        ["one-sentence-text"] = size => Filled(size, "全年办理申请12件，"),
        ["digits"] = size => Page(size, "<p>" + Filled(size, "1234567890")),
        ["digits-text"] = size => Filled(size, "1234567890"),
        ["spaces"] = size => Page(size, "<p>件" + Filled(size, " &nbsp;\u3000") + "12"),
        ["spaces-text"] = size => "件" + Filled(size, " \u3000") + "12",
        ["brackets-text"] = size => Filled(size, "（一）（"),
        ["numbers-text"] = size => Filled(size, "1、2、3、"),
        ["counts-text"] = size => Filled(size, "1件"),
        ["negations-text"] = size => Filled(size, "未收到"),
        ["tabs-text"] = size => Filled(size, "\t1"),
        ["short-lines-text"] = size => Filled(size, "件\n"),
        ["headings-text"] = size => Filled(size, "一、总体情况\n（一）公开\n1.数据\n"),
        ["labels-text"] = size => Filled(size, "信息内容\n本年制发件数\n规章\n0\n12\n"),
        ["attributes"] = size => Page(size, "<p " + Filled(size, "a" + "b=1 ") + ">件"),
        ["other-attributes"] = size => Page(size, "<p " + Numbered(size, "a{0}=1 ") + ">件"),
        ["entities"] = size => Page(size, "<p>" + Filled(size, "&#20214;&amp;&nbsp;12")),
        ["million-p"] = size => Page(size, Filled(size, "<p>12件</p>")),
        ["br"] = size => Page(size, Filled(size, "12件<br>")),
        ["inline"] = size => Page(size, "<p>" + Filled(size, "<span>1</span>")),
        ["comments"] = size => Page(size, Filled(size, "<!-- 件 -->1")),
        ["script"] = size => Page(size, "<script>" + Filled(size, "var a = 1;") + "</script><p>12件</p>"),
        ["links"] = size => Page(size, Filled(size, "<a href=\"/a\">首页</a> ")),
        ["unclosed-comment"] = size => Page(size, "<p>12件</p><!--" + Filled(size, "<p>件</p>")),
        ["unclosed-tag"] = size => Page(size, "<p>12件</p>" + Filled(size, "<")),
        ["one-line-text"] = size => Filled(size, "| 1 "),
    };

    /// <summary>Names of everything that can be made.</summary>
    public static IEnumerable<string> All => Made.Keys;

    /// <summary>The input of about so many bytes, in UTF-8.</summary>
    public static byte[] Make(string shape, int bytes) => Encoding.UTF8.GetBytes(Made[shape](bytes));

    private static string Page(int size, string body) =>
        $"<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>{size}</title></head><body><p>云川市水利局2025年政府信息公开工作年度报告</p>{body}";

    // Chinese takes three bytes a character.
    private static string Filled(int size, string part)
    {
        var length = Encoding.UTF8.GetByteCount(part);
        return new StringBuilder().Insert(0, part, Math.Max(1, size / length)).ToString();
    }

    private static string Numbered(int size, string part)
    {
        var text = new StringBuilder();
        for (var i = 0; text.Length < size; i++)
        {
            text.AppendFormat(CultureInfo.InvariantCulture, part, i);
        }

        return text.ToString();
    }

    private static string TextPart(byte[] bytes) => DocumentReader.Read(bytes, "text").Text + "\n";

    private static string Part(bool tables, bool paragraphs = true)
    {
        var file = SampleFiles.ModernPages[0];
        var document = DocumentReader.Read(file.Bytes, file.Path);
        var page = new StringBuilder();
        PortalPage.Article(page, document with { Blocks = [.. document.Blocks.Where(block => block is TableBlock ? tables : paragraphs)] });
        return page.ToString();
    }
}
