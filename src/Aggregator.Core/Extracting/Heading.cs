using Aggregator.Core.Documents;

namespace Aggregator.Core.Extracting;

/// <summary>A heading as found, before the form gives it a code.</summary>
/// <param name="Level">1 for 一、, 2 for （一）, 3 for 1.</param>
/// <param name="Text">As printed, one line, its number and closing stop included.</param>
/// <param name="Span">Its place.</param>
internal sealed record Heading(int Level, string Text, TextSpan Span)
{
    /// <summary>The heading without number, spaces and punctuation.</summary>
    public string Key { get; } = LabelText.Key(Text);
}
