using Aggregator.Publishing.Texts;

namespace Aggregator.Server.Commands;

/// <summary>Pads text to a width on a terminal, where a Chinese character takes two places; what is too long is cut with an ellipsis.</summary>
internal static class Pad
{
    public static string Right(string text, int width)
    {
        var shown = TextWidth.Shorten(text, width);
        return shown + new string(' ', Math.Max(0, width - TextWidth.Of(shown)));
    }

    public static string Left(string text, int width)
    {
        var shown = TextWidth.Shorten(text, width);
        return new string(' ', Math.Max(0, width - TextWidth.Of(shown))) + shown;
    }
}
