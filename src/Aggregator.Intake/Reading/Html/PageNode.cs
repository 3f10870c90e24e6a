using AngleSharp.Dom;

namespace Aggregator.Intake.Reading.Html;

/// <summary>An element or a text of a page, in the row of all of them in reading order.</summary>
internal struct PageNode
{
    /// <summary>The element; null for a text.</summary>
    public IElement? Element;

    /// <summary>An element's local name, or a text's characters.</summary>
    public string Text;

    /// <summary>Where its last descendant ends: the place of what follows it.</summary>
    public int End;

    /// <summary>How much text it holds inside.</summary>
    public Measure Measure;
}
