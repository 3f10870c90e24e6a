namespace Aggregator.Core.Reports;

/// <summary>A person's wish that a unit's sites be visited now.</summary>
/// <param name="Id">Its number in the store.</param>
/// <param name="Unit">Unit code.</param>
/// <param name="By">Who asked.</param>
/// <param name="At">When.</param>
public sealed record PortalWish(long Id, string Unit, string By, DateTimeOffset At);
