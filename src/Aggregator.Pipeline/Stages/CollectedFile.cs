using Aggregator.Core.Documents;

namespace Aggregator.Pipeline.Stages;

/// <summary>A file of the inbox or one handed in over the web whose bytes are in the vault, or which could not be taken.</summary>
/// <param name="File">Path inside the inbox, with <c>/</c>; of a hand-in <c>网上报送/number/name</c>, of a fetched one <c>网站采集/number/name</c>.</param>
/// <param name="Sha256">Hash of its bytes; empty when it could not be taken.</param>
/// <param name="Length">Bytes.</param>
/// <param name="FirstSeen">The day the store first held these bytes at this path, never after the night's own day.</param>
/// <param name="Problem">Why it could not be taken; null in the usual case.</param>
internal sealed record CollectedFile(string File, string Sha256, long Length, DateOnly FirstSeen, Loss? Problem = null)
{
    /// <summary>What is known of a hand-in over the web; null for a file of the inbox.</summary>
    public HandedIn? HandedIn { get; init; }

    /// <summary>What is known of a file fetched from a web site; null for any other.</summary>
    public FoundOnSite? Found { get; init; }

    /// <summary>Whether it lay in the inbox.</summary>
    public bool IsOfInbox => HandedIn is null && Found is null;
}
