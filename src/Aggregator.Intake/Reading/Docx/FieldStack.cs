namespace Aggregator.Intake.Reading.Docx;

/// <summary>The fields open at a place. Of a field its result is text, its instruction is not; a field may span paragraphs and hold others.</summary>
internal sealed class FieldStack
{
    private const int LongestInstruction = 2000;

    private readonly Stack<Field> _open = new();
    private int _instructions;
    private int _pages;
    private int _contents;

    /// <summary>What stands here is no text: an instruction, or a page number.</summary>
    public bool IsSilent => _instructions > 0 || _pages > 0;

    /// <summary>What stands here is the result of a table of contents.</summary>
    public bool IsContents => _contents > 0;

    /// <summary>Whether a field's result is a page number: it tells the sheet of paper, not the report.</summary>
    public static bool IsPage(string? instruction) => Code(instruction) is "PAGE" or "NUMPAGES" or "SECTIONPAGES" or "SECTION";

    public static bool IsTableOfContents(string? instruction) => Code(instruction) is "TOC";

    public void Begin()
    {
        _open.Push(new Field());
        _instructions++;
    }

    public void Instruct(string text)
    {
        if (_open.TryPeek(out var field) && !field.IsResult && field.Instruction.Length + text.Length <= LongestInstruction)
        {
            field.Instruction += text;
        }
    }

    public void Separate()
    {
        if (_open.TryPeek(out var field) && !field.IsResult)
        {
            field.IsResult = true;
            (field.IsPage, field.IsContents) = (IsPage(field.Instruction), IsTableOfContents(field.Instruction));
            _instructions--;
            _pages += field.IsPage ? 1 : 0;
            _contents += field.IsContents ? 1 : 0;
        }
    }

    /// <summary>Closes the innermost field. What it shows without a result: an <c>EQ \o\ac(○,3)</c> is ③; nothing else shows anything.</summary>
    public string End()
    {
        if (!_open.TryPeek(out var field))
        {
            return "";
        }

        Drop();
        return field.IsResult ? "" : Overlaid(field.Instruction);
    }

    /// <summary>An instruction ends with its paragraph at the latest: a field never closed must not swallow the rest of the report.</summary>
    public void EndParagraph()
    {
        while (_instructions > 0)
        {
            Drop();
        }
    }

    private static string Code(string? instruction) => (instruction ?? "").TrimStart().Split([' ', '\t', '\\', '\u3000'], 2)[0].ToUpperInvariant();

    private static string Overlaid(string instruction)
    {
        var comma = instruction.LastIndexOf(',');
        var close = instruction.LastIndexOf(')');
        if (Code(instruction) != "EQ" || !instruction.Contains("\\o", StringComparison.OrdinalIgnoreCase) || comma < 0 || close < comma)
        {
            return "";
        }

        var inner = instruction[(comma + 1)..close].Trim();
        return int.TryParse(inner, out var number) && number is > 0 and <= 50 ? ListNumeral.Circled(number) : inner.Length <= 2 ? inner : "";
    }

    private void Drop()
    {
        var field = _open.Pop();
        _instructions -= field.IsResult ? 0 : 1;
        _pages -= field.IsPage ? 1 : 0;
        _contents -= field.IsContents ? 1 : 0;
    }

    private sealed class Field
    {
        public string Instruction { get; set; } = "";

        public bool IsResult { get; set; }

        public bool IsPage { get; set; }

        public bool IsContents { get; set; }
    }
}
