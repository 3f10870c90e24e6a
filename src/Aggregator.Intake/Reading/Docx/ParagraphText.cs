using System.Text;
using DocumentFormat.OpenXml;

namespace Aggregator.Intake.Reading.Docx;

/// <summary>The text of one Word paragraph; a manual line break is '\n'.</summary>
internal sealed class ParagraphText
{
    private readonly StringBuilder _text = new();

    private ParagraphText()
    {
    }

    public string Text => _text.ToString();

    /// <summary>Text boxes anchored in the paragraph, to be read behind it.</summary>
    public List<OpenXmlElement> TextBoxes { get; } = [];

    public int Pictures { get; private set; }

    public static ParagraphText Of(OpenXmlElement paragraph)
    {
        var text = new ParagraphText();
        text.Collect(paragraph);
        return text;
    }

    private void Collect(OpenXmlElement parent)
    {
        foreach (var element in parent.Content())
        {
            switch (element.LocalName)
            {
                case "r" when element.Child("rPr").IsOn("vanish"):
                case "pPr" or "rPr" or "instrText" or "delText" or "delInstrText":
                    break;
                case "t":
                    _text.Append(element.InnerText);
                    break;
                case "tab" or "ptab":
                    _text.Append('\t');
                    break;
                case "br" or "cr":
                    _text.Append('\n');
                    break;
                case "noBreakHyphen":
                    _text.Append('-');
                    break;
                case "sym":
                    AppendSymbol(element);
                    break;
                case "txbxContent":
                    TextBoxes.Add(element);
                    break;
                case "blip" or "imagedata":
                    Pictures++;
                    break;
                default:
                    Collect(element);
                    break;
            }
        }
    }

    private void AppendSymbol(OpenXmlElement element)
    {
        // Wingdings' ticked boxes are all that reports use of symbol fonts.
        if (element.Attribute("char") is { } code)
        {
            _text.Append(code.ToUpperInvariant() switch { "F0FE" or "F052" => '☑', "F0A8" or "F06F" => '□', _ => '\uFFFD' });
        }
    }
}
