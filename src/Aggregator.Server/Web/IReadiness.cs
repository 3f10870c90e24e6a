namespace Aggregator.Server.Web;

/// <summary>Whether the service can do its work.</summary>
public interface IReadiness
{
    /// <summary>What was looked at, the same for a few seconds however often it is asked.</summary>
    Task<IReadOnlyList<ReadinessItem>> LookAsync(CancellationToken stop);
}

/// <summary>One thing that was looked at.</summary>
/// <param name="Name">A word: <c>database</c>, <c>scheduler</c>, <c>vault</c>, <c>disk</c>, <c>worker</c>.</param>
/// <param name="IsWell">Whether it is as it should be.</param>
/// <param name="Remark">A Chinese sentence without secrets; empty when there is nothing to say.</param>
public sealed record ReadinessItem(string Name, bool IsWell, string Remark);
