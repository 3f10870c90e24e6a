namespace Aggregator.Core.Reuse;

/// <summary>The text of a known template, to show what was taken from it in its place.</summary>
/// <param name="Id">As the sides of passages name it.</param>
/// <param name="Text">The text their places count in.</param>
public sealed record TemplateText(string Id, string Text)
{
    // What is longer is a book; its snippet is shown.
    private const int Longest = 300_000;

    /// <summary>Those of the templates that something was taken from, in their order; without what is too long to keep for every night.</summary>
    public static IReadOnlyList<TemplateText> Used(IReadOnlyList<ReuseText> templates, IReadOnlyList<ReusePassage> passages)
    {
        var used = passages.Where(p => p.Kind == "template").Select(p => p.B.Id).ToHashSet(StringComparer.Ordinal);
        return [.. templates.Where(t => used.Contains(t.Id) && t.Text.Length <= Longest).Select(t => new TemplateText(t.Id, t.Text))];
    }
}
