using System.Text;

namespace Aggregator.Intake.Reading.Docx;

/// <summary>The text of one paragraph, or of several whose ends are deleted; a manual line break is '\n'.</summary>
internal sealed class ParagraphText(DocxStyles styles, FieldStack fields, DocxNotes? notes)
{
    private const int LongestMarks = 100;
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private readonly StringBuilder _text = new();

    /// <summary>Marks of notes called behind a digit, put behind the words that follow it: 12件〔注1〕, so that the number keeps its measure.</summary>
    private string _marks = "";

    /// <summary>The text before here is raised, and so was all before it.</summary>
    private bool _raisedAll;

    /// <summary>Text boxes anchored in the paragraph, to be read behind it.</summary>
    public List<WordNode> TextBoxes { get; } = [];

    /// <summary>Notes called here, with their marks.</summary>
    public List<(string Mark, WordNode Note)> Notes { get; } = [];

    public int Pictures { get; private set; }

    /// <summary>Hidden text was left out.</summary>
    public bool HasHidden { get; private set; }

    /// <summary>It stands, whole or in part, in a table of contents.</summary>
    public bool IsContents { get; private set; }

    /// <summary>The text. In a cell a mark behind a bare number is left out; the note's own place still tells the cell.</summary>
    public string Text(bool isCell = false) => isCell && _text.Length > 0 && char.IsDigit(_text[^1]) ? _text.ToString() : _text + _marks;

    public void Add(WordNode paragraph)
    {
        var style = paragraph.Child("pPr")?.Value("pStyle");
        Collect(paragraph, style, null);
        fields.EndParagraph();
    }

    private void Collect(WordNode parent, string? style, WordNode? run)
    {
        foreach (var element in parent.Children)
        {
            switch (element.Name)
            {
                case "pPr" or "rPr":
                    break;
                case "r":
                    Collect(element, style, element.Child("rPr"));
                    break;
                case "t" when styles.IsHidden(run, style):
                    HasHidden |= !fields.IsSilent && !fields.IsContents && element.Text.Any(c => !Spaces.IsSpace(c));
                    break;
                case "t":
                    Append(Raised(element.Text, run));
                    break;
                case "tab" or "ptab":
                    Append("\t");
                    break;
                case "br" or "cr":
                    Append("\n");
                    break;
                case "noBreakHyphen":
                    Append("-");
                    break;
                case "sym" when !styles.IsHidden(run, style):
                    Append(SymbolFont.Read(element.Attribute("font"), element.Attribute("char")));
                    break;
                case "sup":
                    Append("^");
                    Collect(element, style, run);
                    break;
                case "fldChar":
                    Field(element);
                    break;
                case "instrText":
                    fields.Instruct(element.Text);
                    break;
                case "fldSimple" when FieldStack.IsPage(element.Attribute("instr")):
                    break;
                case "fldSimple":
                    IsContents |= FieldStack.IsTableOfContents(element.Attribute("instr"));
                    Collect(element, style, run);
                    break;
                case "footnoteReference" or "endnoteReference" when !fields.IsSilent && notes?.Call(element) is var (mark, note):
                    Mark(mark, note);
                    break;
                case "txbxContent":
                    TextBoxes.Add(element);
                    break;
                case "blip" or "imagedata" or "chart" or "relIds":
                    Pictures++;
                    break;
                default:
                    Collect(element, style, run);
                    break;
            }
        }
    }

    private void Field(WordNode character)
    {
        switch (character.Attribute("fldCharType"))
        {
            case "begin":
                if (character.Child("ffData")?.Child("checkBox") is { } box)
                {
                    Append((box.Switch("checked") ?? box.Switch("default")) == true ? "☑" : "□");
                }

                fields.Begin();
                break;
            case "separate":
                fields.Separate();
                break;
            case "end":
                Append(fields.End());
                break;
        }
    }

    private void Append(string text)
    {
        if (fields.IsSilent)
        {
            return;
        }

        IsContents |= fields.IsContents && text.Any(c => !Spaces.IsSpace(c));
        if (_marks.Length > 0)
        {
            var words = 0;
            while (words < text.Length && char.IsLetterOrDigit(text[words]))
            {
                words++;
            }

            _text.Append(text, 0, words);
            if (words == text.Length)
            {
                return;
            }

            _text.Append(_marks);
            _marks = "";
            text = text[words..];
        }

        _text.Append(text);
    }

    private void Mark(string mark, WordNode? note)
    {
        if (_marks.Length > 0 || _text.Length > 0 && char.IsDigit(_text[^1]))
        {
            _marks += _marks.Length < LongestMarks ? mark : "";
        }
        else
        {
            _text.Append(mark);
        }

        if (note is not null)
        {
            Notes.Add((mark, note));
        }
    }

    /// <summary>
    /// A raised digit behind a word is a note's mark or a power, never a digit of the number before it: 12¹, m². A line that is raised as a whole
    /// is only set higher.
    /// </summary>
    private string Raised(string text, WordNode? run)
    {
        var last = _text.Length > 0 ? _text[^1] : ' ';
        var isRaised = styles.IsSuperscript(run) ? char.IsLetterOrDigit(last) : IsLifted(run) && char.IsAsciiLetterOrDigit(last);
        var behindRaised = _raisedAll;
        _raisedAll = !isRaised && styles.IsSuperscript(run) || behindRaised && isRaised;
        return isRaised && !behindRaised ? string.Concat(text.Select(c => char.IsAsciiDigit(c) ? Superscripts[c - '0'] : c)) : text;
    }

    /// <summary>Set higher and smaller by hand, as LibreOffice writes raised text of web pages (half points).</summary>
    private static bool IsLifted(WordNode? run) => run?.Child("sz") is not null && int.TryParse(run.Value("position"), out var position) && position >= 6;
}
