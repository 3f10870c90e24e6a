namespace Aggregator.Data.Access;

/// <summary>Stored times as moments.</summary>
public static class UtcTime
{
    public static DateTimeOffset Of(DateTime stored) => new(DateTime.SpecifyKind(stored, DateTimeKind.Utc));

    public static DateTimeOffset? Of(DateTime? stored) => stored is { } time ? Of(time) : null;
}
