namespace Aggregator.Server.Web;

/// <summary>A process that works on the nights.</summary>
/// <param name="Name">Machine and process.</param>
/// <param name="Leads">Whether it can carry nights out or only helps.</param>
/// <param name="IsLeading">Whether it carries one out now.</param>
/// <param name="Since">When it joined.</param>
public sealed record WorkerView(string Name, bool Leads, bool IsLeading, DateTimeOffset Since);
