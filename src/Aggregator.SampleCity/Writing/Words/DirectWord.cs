using System.Globalization;
using System.Text;

namespace Aggregator.SampleCity.Writing.Words;

/// <summary>
/// A document formatted by hand, as WPS leaves it: every run with its fonts, digits in runs of their own, headings numbered by the program.
/// One is made for one report: it counts headings.
/// </summary>
internal sealed class DirectWord : WordFile
{
    private const string Numerals = "一二三四五六七八九十";
    private const string Text = "<w:rFonts w:hint=\"eastAsia\" w:ascii=\"仿宋_GB2312\" w:hAnsi=\"仿宋_GB2312\" w:eastAsia=\"仿宋_GB2312\" w:cs=\"仿宋_GB2312\"/><w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/>";
    private const string Digits = "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"仿宋_GB2312\" w:cs=\"Times New Roman\"/><w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/>";
    private const string Line = "<w:spacing w:line=\"560\" w:lineRule=\"exact\"/><w:ind w:firstLine=\"640\" w:firstLineChars=\"200\"/>";
    private const string Bold = "<w:rFonts w:hint=\"eastAsia\" w:ascii=\"黑体\" w:hAnsi=\"黑体\" w:eastAsia=\"黑体\" w:cs=\"黑体\"/><w:bCs/><w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/>";

    private int _sections;
    private int _aspects;

    protected override string Styles { get; } = Style("Normal", "Normal", "<w:widowControl w:val=\"0\"/><w:jc w:val=\"both\"/>", "<w:kern w:val=\"2\"/><w:sz w:val=\"21\"/>");

    protected override IReadOnlyList<(string Kind, string Root, string Content)> Further { get; } =
    [
        ("numbering", "numbering",
            "<w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"multilevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:suff w:val=\"nothing\"/><w:lvlText w:val=\"%1、\"/><w:lvlJc w:val=\"left\"/></w:lvl>"
            + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:suff w:val=\"nothing\"/><w:lvlText w:val=\"（%2）\"/><w:lvlJc w:val=\"left\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"),
    ];

    protected override string CellFormat => "<w:rFonts w:hint=\"eastAsia\" w:ascii=\"宋体\" w:hAnsi=\"宋体\" w:eastAsia=\"宋体\" w:cs=\"宋体\"/><w:kern w:val=\"0\"/><w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>";

    protected override void Begin(StringBuilder body, ReportDraft draft) => body
        .Append(Paragraph("<w:spacing w:line=\"600\" w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>",
            Runs(draft.Title, "<w:rFonts w:eastAsia=\"方正小标宋简体\"/><w:sz w:val=\"44\"/><w:szCs w:val=\"44\"/>", "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\"/><w:sz w:val=\"44\"/><w:szCs w:val=\"44\"/>")))
        .Append(Paragraph("<w:spacing w:line=\"560\" w:lineRule=\"exact\"/>", ""));

    protected override string Heading(int level, string text)
    {
        // Numbered by the program only while its count is the printed one: a section left out or named otherwise is typed.
        if (level == 1)
        {
            _aspects = 0;
            return Next(text, string.Create(CultureInfo.InvariantCulture, $"{Numerals[Math.Min(_sections, 9)]}、"), 0, ref _sections);
        }

        return Next(text, string.Create(CultureInfo.InvariantCulture, $"（{Numerals[Math.Min(_aspects, 9)]}）"), 1, ref _aspects);
    }

    protected override string Prose(string text) => Paragraph(Line, Runs(text, Text, Digits));

    protected override string SignOff(string text) => Paragraph("<w:wordWrap w:val=\"0\"/><w:spacing w:line=\"560\" w:lineRule=\"exact\"/><w:jc w:val=\"right\"/>", Runs(text, Text, Digits));

    private static string Next(string text, string numeral, int level, ref int count)
    {
        if (!text.StartsWith(numeral, StringComparison.Ordinal))
        {
            return Paragraph(Line, Runs(text, Bold, Bold));
        }

        count++;
        return Paragraph($"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"1\"/></w:numPr>{Line}", Runs(text[numeral.Length..], Bold, Bold));
    }

    // A long run falls into two, as every correction leaves them.
    private static string Runs(string text, string chinese, string ascii) => string.Concat(TextRuns.Of(text).Select(run =>
        run.Text.Length < 12 ? Run(run.Text, run.IsAscii ? ascii : chinese)
            : Run(run.Text[..5], chinese) + "<w:proofErr w:type=\"spellStart\"/>" + Run(run.Text[5..], run.IsAscii ? ascii : chinese) + "<w:proofErr w:type=\"spellEnd\"/>"));
}
