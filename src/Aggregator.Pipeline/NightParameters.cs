using System.Text.Json;

namespace Aggregator.Pipeline;

/// <summary>What a night works on. Stored with its request, so that a night cut off by a crash is finished as it was asked for.</summary>
/// <param name="RosterPath">Full path of the roster file.</param>
/// <param name="InboxFolder">Full path of the inbox.</param>
/// <param name="Year">Report year to roll up and rank.</param>
/// <param name="AsOf">The day the night speaks of.</param>
/// <param name="OutFolder">Full path of the folder that workbook, charts and data go to.</param>
/// <param name="CalendarPath">Full path of the office's calendar; null for <c>calendar.json</c> beside the roster, where there is one.</param>
public sealed record NightParameters(string RosterPath, string InboxFolder, int Year, DateOnly AsOf, string OutFolder, string? CalendarPath = null)
{
    /// <summary>The kind of request a night is.</summary>
    public const string RequestKind = "night";

    /// <summary>
    /// The day on which a night that did not run is made up; null for a night of its own day. What lies in the inbox now cannot be told to have lain there
    /// then: a night that is made up takes the inbox as the finished night before it knew it.
    /// </summary>
    public DateOnly? MadeUpOn { get; init; }

    /// <summary>As stored with the request; equal parameters give equal text.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Payload.Options);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    public static NightParameters FromJson(string json) =>
        JsonSerializer.Deserialize<NightParameters>(json, Payload.Options) ?? throw new InvalidDataException("Empty night parameters.");
}
