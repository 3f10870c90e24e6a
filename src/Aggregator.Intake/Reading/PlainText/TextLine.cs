namespace Aggregator.Intake.Reading.PlainText;

/// <summary>One line of a text: its number from 1 and its bounds without the line break.</summary>
internal readonly record struct TextLine(int Number, int Start, int End)
{
    /// <summary>The lines of a text; CR, LF, CRLF, form feed and the Unicode separators end one.</summary>
    public static IEnumerable<TextLine> Of(string text)
    {
        int number = 1, start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '\n' or '\f' or '\u2028' or '\u2029' or '\r')
            {
                yield return new TextLine(number++, start, i);
                if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                {
                    i++;
                }

                start = i + 1;
            }
        }

        if (start < text.Length)
        {
            yield return new TextLine(number, start, text.Length);
        }
    }
}
