namespace Aggregator.Server.Web;

/// <summary>Nights that did not run.</summary>
/// <param name="Count">How many times in a row, at least 1.</param>
/// <param name="First">The first of these times.</param>
/// <param name="Last">The last of them; the same for one.</param>
public sealed record MissedNights(int Count, DateTimeOffset First, DateTimeOffset Last);
