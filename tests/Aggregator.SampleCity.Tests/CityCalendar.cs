using System.Globalization;
using System.Text.Json;

namespace Aggregator.SampleCity.Tests;

/// <summary>What a sample city's calendar.json says, read by itself.</summary>
internal sealed class CityCalendar
{
    private readonly List<JsonElement> _days;
    private readonly List<JsonElement> _grants;

    public CityCalendar(string city)
    {
        var root = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(city, "calendar.json"))).RootElement;
        _days = [.. root.GetProperty("localDeadlines").EnumerateArray()];
        _grants = [.. root.GetProperty("exemptions").EnumerateArray()];
    }

    /// <summary>Whether the unit owes nothing for the year.</summary>
    public bool IsExempt(string unit, int year) => Until(unit, year) == "none";

    /// <summary>The later day the unit was granted, or null.</summary>
    public DateOnly? GrantedUntil(string unit, int year) => Until(unit, year) is { } until && until != "none" ? DateOnly.ParseExact(until, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    /// <summary>The office's own day for an act, or null; a unit with a later day has none.</summary>
    public DateOnly? LocalDay(string unit, string kind, int year, string act) => Until(unit, year) is not null ? null
        : _days.Where(day => day.GetProperty("act").GetString() == act && day.GetProperty("kinds").EnumerateArray().Any(k => k.GetString() == kind) && day.GetProperty("years").EnumerateArray().Any(y => y.GetInt32() == year))
            .Select(day => (DateOnly?)DateOnly.ParseExact(FormattableString.Invariant($"{year + 1}-{day.GetProperty("day").GetString()}"), "yyyy-MM-dd", CultureInfo.InvariantCulture)).FirstOrDefault();

    private string? Until(string unit, int year) => _grants.Where(g => g.GetProperty("unit").GetString() == unit && g.GetProperty("year").GetInt32() == year)
        .Select(g => g.GetProperty("until").GetString()).FirstOrDefault();
}
