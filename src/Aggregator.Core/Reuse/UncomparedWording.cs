using Aggregator.Core.Documents;

namespace Aggregator.Core.Reuse;

/// <summary>What of a text takes no part in the comparison: headings, tables, contact lines, quoted articles and what the forms dictate.</summary>
public static class UncomparedWording
{
    /// <summary>Its places within the text's body, in order, none touching another.</summary>
    public static IReadOnlyList<TextSpan> In(ReuseText source)
    {
        var text = NormalText.Of(source);
        var places = text.Places();
        var from = Math.Clamp(source.Body.Offset, 0, source.Text.Length);
        var body = TextSpan.FromBounds(from, (int)Math.Clamp((long)source.Body.Offset + source.Body.Length, from, source.Text.Length));
        var left = new List<TextSpan>(SpanSet.Of(ComparedParts.Of(source)).Outside(body));
        for (var i = 0; i < text.Length; i++)
        {
            var first = i;
            while (i < text.Length && text.Letters[i] == CharacterFold.Blank)
            {
                i++;
            }

            if (i > first)
            {
                left.Add(places.Of(first, i));
            }
        }

        return SpanSet.Of(left).Spans;
    }
}
