namespace Aggregator.Data.Workers;

/// <summary>A worker as another sees it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Machine and process.</param>
/// <param name="Leads">Whether it can carry nights out.</param>
/// <param name="JoinedAt">When it came, UTC.</param>
/// <param name="Beat">How often its heart had beaten.</param>
public sealed record WorkerSeen(long Id, string Name, bool Leads, DateTime JoinedAt, long Beat);
