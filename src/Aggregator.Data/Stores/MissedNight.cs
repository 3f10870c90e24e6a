namespace Aggregator.Data;

/// <summary>A scheduled night that did not run at its time.</summary>
/// <param name="Day">The day in China whose night it was.</param>
/// <param name="DueAt">When it should have begun.</param>
/// <param name="NoticedAt">When somebody found it had not.</param>
/// <param name="MadeUp">Whether it was asked for again; false when it lay too far back.</param>
public sealed record MissedNight(DateOnly Day, DateTimeOffset DueAt, DateTimeOffset NoticedAt, bool MadeUp);
