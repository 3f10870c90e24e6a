namespace Aggregator.Intake.Portals;

/// <summary>What a server marked an answer with, so that the next time it need send nothing.</summary>
/// <param name="ETag">As sent, or null.</param>
/// <param name="LastModified">As sent, or null.</param>
public sealed record PortalMarks(string? ETag, string? LastModified)
{
    /// <summary>Longest mark that is kept; a longer one is as good as none.</summary>
    public const int Longest = 200;

    /// <summary>No marks.</summary>
    public static PortalMarks None { get; } = new(null, null);
}
