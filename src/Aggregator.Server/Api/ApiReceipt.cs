namespace Aggregator.Server.Api;

/// <summary>What became of a file that was handed in.</summary>
/// <param name="Id">Number of the receipt; null when it was not taken.</param>
/// <param name="Sha256">Hash of the bytes received, lower-case hex; null when it was not taken.</param>
/// <param name="State"><c>received</c>, or the desk's own code.</param>
/// <param name="Sentences">What came of it, or everything that is to be mended; Chinese sentences.</param>
public sealed record ApiReceipt(string? Id, string? Sha256, string State, IReadOnlyList<string> Sentences)
{
    /// <summary>Whether it was taken.</summary>
    public bool IsTaken => Id is not null && Sha256 is not null;
}
