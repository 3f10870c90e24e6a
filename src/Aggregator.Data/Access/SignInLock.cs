namespace Aggregator.Data.Access;

/// <summary>An account that is locked for one network.</summary>
/// <param name="Account">Number of the account.</param>
/// <param name="Network">The network's address; null for attempts inside a session.</param>
/// <param name="Until">Until when.</param>
public sealed record SignInLock(long Account, string? Network, DateTimeOffset Until);
