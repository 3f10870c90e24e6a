namespace Aggregator.Server.Web;

/// <summary>What came of a clerk's action.</summary>
/// <param name="Done">Whether it was done; false when what was sent has to be mended.</param>
/// <param name="Sentence">One Chinese sentence.</param>
public sealed record ActionOutcome(bool Done, string Sentence)
{
    /// <summary>The name of the field that has to be mended; null when it is none of them, and when it was done.</summary>
    public string? Field { get; init; }
}
