namespace Aggregator.Intake.Reading.Html;

/// <summary>How much an element holds.</summary>
internal struct Measure
{
    /// <summary>A table with less text in a single cell only frames it.</summary>
    private const int FrameText = 200;

    /// <summary>Characters that are no space.</summary>
    public int Text;

    /// <summary>Those of them inside links.</summary>
    public int LinkText;

    /// <summary>Number of links, itself not counted.</summary>
    public int Links;

    /// <summary>Number of table cells.</summary>
    public int Cells;

    /// <summary>A table of more than one cell stands inside, or one around more than a word.</summary>
    public bool HasTable;

    /// <summary>An h1 stands inside.</summary>
    public bool HasTopHeading;

    /// <summary>Adds a text that stands directly inside.</summary>
    public void AddText(int length, bool inLink)
    {
        Text += length;
        LinkText += inLink ? length : 0;
    }

    /// <summary>Adds an element that stands inside.</summary>
    public void AddChild(string name, in Measure child)
    {
        Text += child.Text;
        LinkText += child.LinkText;
        Links += child.Links + (name == "a" ? 1 : 0);
        Cells += child.Cells + (name is "td" or "th" ? 1 : 0);
        HasTable |= child.HasTable || name == "table" && (child.Cells > 1 || child.Text > FrameText);
        HasTopHeading |= child.HasTopHeading || name == "h1";
    }
}
