namespace Aggregator.Server.Web;

/// <summary>A stretch of a passage that is shown in one way.</summary>
/// <param name="Style">One of <see cref="PassageStyles"/>.</param>
/// <param name="Text">Its characters; of a cut, a word of ours about what is left out.</param>
public sealed record PassagePiece(string Style, string Text)
{
    /// <summary>What a cut folds away, to be opened in its place; null when it is too long for a page.</summary>
    public PassagePiece? Folded { get; init; }

    /// <summary>Where a cut stands in the full text of the report, or null.</summary>
    public string? Href { get; init; }
}
