using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Keys;

/// <summary>A report's prose as one text: headings and paragraphs, each on its line, without title, tables and sign-off.</summary>
internal static class ProseLines
{
    /// <summary>The text; offsets of the key count in it.</summary>
    public static string Of(ReportDraft draft) => string.Join('\n', draft.Blocks.Select(b => b switch
    {
        DraftBlock.Heading heading => heading.Text,
        DraftBlock.Prose prose => prose.Text,
        _ => null,
    }).OfType<string>());
}
