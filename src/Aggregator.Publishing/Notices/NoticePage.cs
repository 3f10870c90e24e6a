using System.Net;
using System.Text;
using Aggregator.Publishing.Texts;

namespace Aggregator.Publishing.Notices;

/// <summary>
/// A printable page of letters on A4, in the measures of official letters. It holds no script, link or picture and asks for nothing outside itself; every
/// text that comes from a file is escaped.
/// </summary>
internal sealed class NoticePage
{
    private const string Head = """
        <!DOCTYPE html>
        <html lang="zh-CN">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="viewport" content="width=device-width">
        """;

    private const string Style = """
        <style>
        @page { size: A4; margin: 30mm 26mm 28mm 28mm; }
        body { margin: 0; background: #e9ebee; color: #111; font: 12pt/1.75 FangSong, 仿宋, "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif; overflow-wrap: anywhere; }
        article { background: #fff; max-width: 156mm; margin: 8mm auto; padding: 24mm 26mm 22mm 28mm; }
        h1 { font: 700 20pt/1.4 "FZXiaoBiaoSong-B05S", SimSun, "Noto Serif CJK SC", serif; text-align: center; margin: 0 0 10mm; }
        h2 { font: 700 13pt/1.6 SimHei, 黑体, "Noto Sans CJK SC", sans-serif; margin: 6mm 0 1mm; }
        p { margin: 0 0 1.5mm; text-indent: 2em; text-align: justify; }
        p.to, p.draft { text-indent: 0; }
        p.draft { border: 1.5pt solid #b3261e; color: #b3261e; padding: 1mm 3mm; margin: 0 0 6mm; text-align: center; font-family: SimHei, 黑体, "Noto Sans CJK SC", sans-serif; }
        p.sign { text-align: right; text-indent: 0; margin: 12mm 2em 0 0; }
        p.day { text-align: right; text-indent: 0; margin: 0 2em 0 0; }
        table { width: 100%; border-collapse: collapse; margin: 2mm 0 3mm; font-size: 11pt; line-height: 1.5; }
        th, td { border: 0.75pt solid #333; padding: 1.2mm 2mm; text-align: left; vertical-align: top; }
        td.short { white-space: nowrap; }
        thead th { white-space: nowrap; text-align: center; font-family: SimHei, 黑体, "Noto Sans CJK SC", sans-serif; background: #f2f3f5; }
        tr, section { break-inside: avoid; }
        section { margin: 0 0 4mm; }
        section h3 { font: 700 12pt/1.6 SimHei, 黑体, "Noto Sans CJK SC", sans-serif; margin: 0; }
        dl { margin: 0; display: grid; grid-template-columns: 5em 1fr; }
        dt { color: #444; } dd { margin: 0; }
        article + article { break-before: page; }
        @media print { body { background: none; } article { max-width: none; margin: 0; padding: 0; } }
        </style>
        </head>
        <body>

        """;

    private readonly StringBuilder _html = new();

    /// <summary>Begins a page of this title.</summary>
    public NoticePage(string title) => _html.Append(Head).Append("\n<title>").Append(Escaped(title)).Append("</title>\n").Append(Style);

    /// <summary>Text for HTML: one line, unfit characters replaced, markup escaped.</summary>
    public static string Escaped(string text) => WebUtility.HtmlEncode(SafeText.OneLine(text));

    /// <summary>Begins a letter; a line feed in the title breaks it where sense allows.</summary>
    public void BeginLetter(string title, string to, string? draft)
    {
        _html.Append("<article>\n");
        if (draft is not null)
        {
            Element("p", draft, "draft");
        }

        _html.Append("<h1>").AppendJoin("<br>", title.Split('\n').Select(Escaped)).Append("</h1>\n");
        Element("p", to + "：", "to");
    }

    /// <summary>Ends a letter with who signs and the day.</summary>
    public void EndLetter(string signer, string day)
    {
        Element("p", signer, "sign");
        Element("p", day, "day");
        _html.Append("</article>\n");
    }

    /// <summary>A heading within a letter.</summary>
    public void Heading(string text) => Element("h2", text);

    /// <summary>A paragraph.</summary>
    public void Paragraph(string text) => Element("p", text);

    /// <summary>A small table.</summary>
    public void Table(IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows)
    {
        _html.Append("<table>\n<thead><tr>");
        foreach (var head in heads)
        {
            _html.Append("<th scope=\"col\">").Append(Escaped(head)).Append("</th>");
        }

        _html.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in rows)
        {
            _html.Append("<tr>").AppendJoin("", row.Select(Cell)).Append("</tr>\n");
        }

        _html.Append("</tbody>\n</table>\n");
    }

    /// <summary>A titled block of named texts; empty ones are left out.</summary>
    public void Block(string title, params ReadOnlySpan<(string Name, string Text)> lines)
    {
        _html.Append("<section>\n<h3>").Append(Escaped(title)).Append("</h3>\n<dl>\n");
        foreach (var (name, text) in lines)
        {
            if (text.Length > 0)
            {
                _html.Append("<dt>").Append(Escaped(name)).Append("</dt><dd>").Append(Escaped(text)).Append("</dd>\n");
            }
        }

        _html.Append("</dl>\n</section>\n");
    }

    /// <summary>The whole page.</summary>
    public string Finish() => _html.Append("</body>\n</html>\n").ToString();

    // What fits on half a line is not broken.
    private static string Cell(string text) => TextWidth.Of(text) <= 16 ? $"<td class=\"short\">{Escaped(text)}</td>" : $"<td>{Escaped(text)}</td>";

    private void Element(string name, string text, string? style = null)
    {
        _html.Append('<').Append(name);
        if (style is not null)
        {
            _html.Append(" class=\"").Append(style).Append('"');
        }

        _html.Append('>').Append(Escaped(text)).Append("</").Append(name).Append(">\n");
    }
}
