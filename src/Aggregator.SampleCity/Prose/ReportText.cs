using System.Globalization;

namespace Aggregator.SampleCity.Prose;

/// <summary>The prose of one report, paragraph by paragraph. Headings and tables are not here. Immutable: a change gives another text.</summary>
/// <param name="Overview">The lines before the five aspects of section one.</param>
/// <param name="Aspects">The paragraphs of each aspect of section one, in the form's order.</param>
/// <param name="Problems">Section five; null when the report has none.</param>
/// <param name="Other">Section six; the first paragraph states the handling fee.</param>
/// <param name="Figures">What the prose states.</param>
internal sealed record ReportText(
    IReadOnlyList<string> Overview,
    IReadOnlyList<IReadOnlyList<string>> Aspects,
    IReadOnlyList<string>? Problems,
    IReadOnlyList<string> Other,
    IReadOnlyList<StatedFigure> Figures)
{
    /// <summary>All paragraphs in order.</summary>
    public IEnumerable<string> Paragraphs => [.. Overview, .. Aspects.SelectMany(a => a), .. Problems ?? [], .. Other];

    /// <summary>The text with one aspect's paragraphs put otherwise.</summary>
    public ReportText WithAspect(int aspect, params IReadOnlyList<string> paragraphs) =>
        this with { Aspects = [.. Aspects.Select((old, i) => i == aspect ? paragraphs : old)] };

    /// <summary>The text with a sentence behind the last paragraph of an aspect.</summary>
    public ReportText WithSentence(int aspect, string sentence) =>
        WithAspect(aspect, [.. Aspects[aspect].SkipLast(1), Aspects[aspect][^1] + sentence]);

    /// <summary>The text with every paragraph put through <paramref name="change"/>; its figures are left as they are.</summary>
    public ReportText Map(Func<string, string> change) => this with
    {
        Overview = [.. Overview.Select(change)],
        Aspects = [.. Aspects.Select(a => a.Select(change).ToList())],
        Problems = Problems?.Select(change).ToList(),
        Other = [.. Other.Select(change)],
    };

    /// <summary>The figure of a metric; null when the prose does not state it.</summary>
    public StatedFigure? Figure(string metric) => Figures.FirstOrDefault(f => f.Metric == metric);

    /// <summary>The text with a figure it states in digits stated as another number.</summary>
    public ReportText Restated(string metric, decimal value)
    {
        var old = Figure(metric) ?? throw new InvalidOperationException($"The text does not state {metric}.");
        var raw = value.ToString("0.####", CultureInfo.InvariantCulture);
        var phrase = old.Phrase.Replace(old.Raw, raw, StringComparison.Ordinal);
        return Map(p => p.Replace(old.Phrase, phrase, StringComparison.Ordinal)) with
        {
            Figures = [.. Figures.Select(f => f == old ? new StatedFigure(metric, value, raw, phrase) : f)],
        };
    }
}
