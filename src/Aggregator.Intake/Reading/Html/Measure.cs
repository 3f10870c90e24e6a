namespace Aggregator.Intake.Reading.Html;

/// <summary>How much text an element holds.</summary>
/// <param name="Text">Characters that are no space.</param>
/// <param name="LinkText">Those of them inside links.</param>
/// <param name="Links">Number of links.</param>
/// <param name="HasTable">A table stands inside.</param>
/// <param name="HasTopHeading">An h1 stands inside.</param>
internal readonly record struct Measure(int Text, int LinkText, int Links, bool HasTable, bool HasTopHeading)
{
    public Measure Plus(Measure other) => new(Text + other.Text, LinkText + other.LinkText, Links + other.Links, HasTable || other.HasTable, HasTopHeading || other.HasTopHeading);
}
