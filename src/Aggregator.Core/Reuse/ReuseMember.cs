namespace Aggregator.Core.Reuse;

/// <summary>A report, or a template, that shares a cluster's passage.</summary>
/// <param name="Side">Where the passage stands in it: the longest of its places.</param>
/// <param name="Characters">Most characters it shares with another member.</param>
/// <param name="Day">The earliest proof that it was there, or null.</param>
public sealed record ReuseMember(ReuseSide Side, int Characters, DateOnly? Day)
{
    /// <summary>Whether it is a known template.</summary>
    public bool IsTemplate => Side.Unit.Length == 0;
}
