namespace Aggregator.Core.Snapshots;

/// <summary>A scheduled night that did not run at its time, as a later night knows of it.</summary>
/// <param name="Day">The day whose night it was.</param>
/// <param name="NoticedOn">The day it was found not to have run, and made up where it was.</param>
/// <param name="MadeUp">Whether it was made up; false when it lay too far back.</param>
public sealed record UnrunNight(DateOnly Day, DateOnly NoticedOn, bool MadeUp);
