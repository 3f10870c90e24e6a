using System.Text;

namespace Aggregator.SampleCity.Writing.Words;

/// <summary>A document in the program's own heading styles.</summary>
internal sealed class PlainWord : WordFile
{
    protected override string Styles { get; } =
        Style("Normal", "Normal", "<w:jc w:val=\"both\"/>", "<w:sz w:val=\"28\"/>")
        + Style("Title", "Title", "<w:jc w:val=\"center\"/>", "<w:b/><w:sz w:val=\"40\"/>")
        + Style("Heading1", "heading 1", "<w:keepNext/><w:outlineLvl w:val=\"0\"/>", "<w:b/><w:sz w:val=\"32\"/>")
        + Style("Heading2", "heading 2", "<w:keepNext/><w:outlineLvl w:val=\"1\"/>", "<w:b/><w:sz w:val=\"28\"/>")
        + Style("BodyIndent", "Body Text Indent", "<w:ind w:firstLineChars=\"200\" w:firstLine=\"560\"/>", "");

    protected override void Begin(StringBuilder body, ReportDraft draft) => body.Append(Paragraph("<w:pStyle w:val=\"Title\"/>", Run(draft.Title)));

    protected override string Heading(int level, string text) => Paragraph(level == 1 ? "<w:pStyle w:val=\"Heading1\"/>" : "<w:pStyle w:val=\"Heading2\"/>", Run(text));

    protected override string Prose(string text) => Paragraph("<w:pStyle w:val=\"BodyIndent\"/>", Run(text));

    protected override string SignOff(string text) => Paragraph("<w:jc w:val=\"right\"/>", Run(text));
}
