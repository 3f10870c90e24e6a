using System.Globalization;
using System.Text;

namespace Aggregator.SampleCity.Writing.Words;

/// <summary>A document with a cover page, a running header and page numbers; headings in the office's own styles.</summary>
internal sealed class CoverWord : WordFile
{
    private readonly string _unit;

    public CoverWord(string unit) => _unit = unit;

    protected override string Styles { get; } =
        Style("Normal", "Normal", "<w:spacing w:line=\"360\" w:lineRule=\"auto\"/>", "<w:sz w:val=\"28\"/>")
        + Style("a3", "年报标题", "<w:spacing w:before=\"240\" w:after=\"240\"/><w:jc w:val=\"center\"/>", "<w:rFonts w:eastAsia=\"黑体\"/><w:sz w:val=\"36\"/>")
        + Style("a4", "年报一级", "<w:keepNext/><w:spacing w:before=\"120\" w:after=\"120\"/><w:outlineLvl w:val=\"0\"/>", "<w:rFonts w:eastAsia=\"黑体\"/><w:sz w:val=\"30\"/>")
        + Style("a5", "年报二级", "<w:keepNext/><w:outlineLvl w:val=\"1\"/>", "<w:rFonts w:eastAsia=\"楷体\"/><w:b/>")
        + Style("a6", "年报正文", "<w:ind w:firstLineChars=\"200\" w:firstLine=\"560\"/><w:jc w:val=\"both\"/>", "<w:rFonts w:eastAsia=\"仿宋\"/>");

    protected override IReadOnlyList<(string Kind, string Root, string Content)> Further =>
    [
        ("header", "hdr", Paragraph("<w:jc w:val=\"center\"/>", Run(_unit, "<w:sz w:val=\"18\"/>"))),
        ("footer", "ftr", Paragraph("<w:jc w:val=\"center\"/>", Run("— ") + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + Run("1") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" + Run(" —"))),
    ];

    protected override string Section => "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId2\"/><w:footerReference w:type=\"default\" r:id=\"rId3\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1440\" w:right=\"1530\" w:bottom=\"1440\" w:left=\"1530\" w:header=\"851\" w:footer=\"992\" w:gutter=\"0\"/><w:titlePg/></w:sectPr>";

    protected override void Begin(StringBuilder body, ReportDraft draft)
    {
        // The cover parts the title after the unit's name.
        var rest = draft.Title.StartsWith(draft.UnitName, StringComparison.Ordinal) ? draft.Title[draft.UnitName.Length..] : draft.Title;
        const string Centred = "<w:jc w:val=\"center\"/>";
        body.Append(Paragraph("<w:spacing w:before=\"3600\"/>" + Centred, Run(draft.UnitName, "<w:b/><w:sz w:val=\"44\"/>")))
            .Append(Paragraph("<w:spacing w:before=\"400\"/>" + Centred, Run(rest, "<w:b/><w:sz w:val=\"40\"/>")))
            .Append(Paragraph("<w:spacing w:before=\"4800\"/>" + Centred, Run(draft.DocumentDate.ToString("yyyy年M月", CultureInfo.InvariantCulture), "<w:sz w:val=\"32\"/>")))
            .Append("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>")
            .Append(Paragraph("<w:pStyle w:val=\"a3\"/>", Run(draft.Title)));
    }

    protected override string Heading(int level, string text) => Paragraph(level == 1 ? "<w:pStyle w:val=\"a4\"/>" : "<w:pStyle w:val=\"a5\"/>", Run(text));

    protected override string Prose(string text) => Paragraph("<w:pStyle w:val=\"a6\"/>", Run(text));

    protected override string SignOff(string text) => Paragraph("<w:pStyle w:val=\"a6\"/><w:jc w:val=\"right\"/>", Run(text));
}
