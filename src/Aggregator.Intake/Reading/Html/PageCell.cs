using System.Globalization;
using AngleSharp.Dom;

namespace Aggregator.Intake.Reading.Html;

/// <summary>A cell of a page's table with its path.</summary>
internal sealed record PageCell(IElement Element, DomPath Path)
{
    public RawCell ToRaw() => new(0, 0, SpanOf("rowspan", least: 0), SpanOf("colspan", least: 1), PageTable.TextOf(Element), Path.ToString());

    /// <summary>A span as printed, digits only; anything else is 1. Spans beyond int are as good as the largest int.</summary>
    private int SpanOf(string attribute, int least)
    {
        var text = Element.GetAttribute(attribute)?.Trim();
        return string.IsNullOrEmpty(text) || !text.All(char.IsAsciiDigit) ? 1
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Max(least, span)
            : int.MaxValue;
    }
}
