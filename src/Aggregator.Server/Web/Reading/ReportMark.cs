using Aggregator.Core.Documents;

namespace Aggregator.Server.Web.Reading;

/// <summary>A stretch of a text that is shown apart.</summary>
/// <param name="Span">Where.</param>
/// <param name="Class">How it looks.</param>
/// <param name="Id">The anchor of the place, or null.</param>
/// <param name="Title">What it is, in words, or null.</param>
public sealed record ReportMark(TextSpan Span, string Class, string? Id = null, string? Title = null)
{
    /// <summary>A word behind it that says the same as its colour; empty for none.</summary>
    public string Flag { get; init; } = "";

    /// <summary>Where the word leads, or null.</summary>
    public string? Href { get; init; }
}
