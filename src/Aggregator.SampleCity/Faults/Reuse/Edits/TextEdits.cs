namespace Aggregator.SampleCity.Faults.Reuse.Edits;

/// <summary>The edits a copy can go through.</summary>
internal static class TextEdits
{
    public static TextEdit None { get; } = new Verbatim();

    public static TextEdit Entities { get; } = new EntitySwap();

    public static TextEdit Reordered { get; } = new Reordering();

    public static TextEdit Inserted { get; } = new WordInsertion();

    /// <summary>About one character in nine.</summary>
    public static TextEdit Light { get; } = new SynonymSwap("synonyms-light", 11);

    /// <summary>More than one character in four.</summary>
    public static TextEdit Heavy { get; } = new SynonymSwap("synonyms-heavy", 27);

    public static TextEdit Layout { get; } = new Relayout();

    public static TextEdit Width { get; } = new WidthChange();

    public static TextEdit Traditional { get; } = new TraditionalCharacters();

    public static TextEdit Scan { get; } = new ScanNoise();

    public static TextEdit Year { get; } = new YearChange();

    public static TextEdit ForeignName { get; } = new ForeignName();

    /// <summary>Each single edit, the two of one's own past apart.</summary>
    public static IReadOnlyList<TextEdit> Single { get; } = [None, Entities, Reordered, Inserted, Light, Heavy, Layout, Width, Traditional, Scan];

    /// <summary>One edit after the other.</summary>
    public static TextEdit Both(TextEdit first, TextEdit then) => new Combined(first, then);
}
