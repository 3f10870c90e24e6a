namespace Aggregator.Pipeline;

/// <summary>The city whose night is scheduled.</summary>
/// <param name="RosterPath">Full path of its roster.</param>
/// <param name="InboxFolder">Full path of its inbox.</param>
/// <param name="Year">Report year; null for the year before the night's own.</param>
/// <param name="OutFolder">Full path of its output folder.</param>
/// <param name="CalendarPath">Full path of the office's calendar; null for the one beside the roster.</param>
public sealed record ScheduledCity(string RosterPath, string InboxFolder, int? Year, string OutFolder, string? CalendarPath = null);
