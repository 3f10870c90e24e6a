using System.Globalization;
using AngleSharp.Dom;

namespace Aggregator.Intake.Reading.Html;

/// <summary>A cell of a page's table: its place in the tree and its path.</summary>
internal sealed record PageCell(int At, DomPath Path)
{
    /// <summary>A span as printed, digits only; anything else is 1. Spans beyond int are as good as the largest int.</summary>
    public static int SpanOf(IElement element, string attribute, int least)
    {
        var text = element.GetAttribute(attribute).AsSpan().Trim();
        return text.IsEmpty || text.ContainsAnyExceptInRange('0', '9') ? 1
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Max(least, span)
            : int.MaxValue;
    }
}
