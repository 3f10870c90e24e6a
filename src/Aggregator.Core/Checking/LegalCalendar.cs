using System.Text.Json;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>The last day to hand in and publish, by kind of unit and report year. The days are data: <c>deadlines.json</c>.</summary>
/// <remarks>
/// The Regulations name governments and bureaus; zones, townships and vertical units have the bureaus' day by practice, without an
/// article to cite. No article moves a deadline that falls on a holiday.
/// </remarks>
public static class LegalCalendar
{
    private sealed record Entry(int FromYear, int? ToYear, IReadOnlyList<string> Kinds, int Month, int Day, string Basis);

    private sealed record Contents(IReadOnlyList<Entry> Deadlines);

    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    private static readonly IReadOnlyList<Entry> Entries = Load();

    /// <summary>The last day in time, in the year after the report year. A year before the Regulations has their first deadline.</summary>
    public static DateOnly DeadlineFor(UnitKind kind, int reportYear)
    {
        var entry = Find(kind, reportYear);

        // A year read from a damaged text may be any number; it must not end the night.
        var year = Math.Clamp(reportYear, DateOnly.MinValue.Year, DateOnly.MaxValue.Year - 1) + 1;
        return new DateOnly(year, entry.Month, entry.Day);
    }

    /// <summary>The article the deadline stands on; empty where it is practice only.</summary>
    public static string BasisFor(UnitKind kind, int reportYear) => Find(kind, reportYear).Basis;

    private static Entry Find(UnitKind kind, int reportYear)
    {
        var code = kind.Code();
        return Entries.FirstOrDefault(e => e.Kinds.Contains(code) && reportYear >= e.FromYear && (e.ToYear is null || reportYear <= e.ToYear))
            ?? Entries.Where(e => e.Kinds.Contains(code)).MinBy(e => e.FromYear)!;
    }

    private static IReadOnlyList<Entry> Load()
    {
        using var stream = typeof(LegalCalendar).Assembly.GetManifestResourceStream("deadlines.json")
            ?? throw new InvalidOperationException("deadlines.json is not embedded.");
        return JsonSerializer.Deserialize<Contents>(stream, Options)?.Deadlines
            ?? throw new InvalidOperationException("deadlines.json is empty.");
    }
}
