namespace Aggregator.SampleCity.Writing;

/// <summary>Cuts a text where a word processor changes the font: between Chinese and letters or digits.</summary>
internal static class TextRuns
{
    public static IEnumerable<(string Text, bool IsAscii)> Of(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            while (end < text.Length && char.IsAscii(text[end]) == char.IsAscii(text[start]))
            {
                end++;
            }

            yield return (text[start..end], char.IsAscii(text[start]));
            start = end;
        }
    }
}
