using System.Globalization;
using System.Text;
using System.Text.Json;
using Aggregator.Core.Reports;
using Aggregator.SampleCity.Faults;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Keys;

/// <summary>Writes <c>calendar.json</c>, which lies beside the roster: the office's own days, and what it granted to single units.</summary>
internal static class CalendarKey
{
    /// <summary>Its name.</summary>
    public const string File = "calendar.json";

    private sealed record Day(IReadOnlyList<int> Years, IReadOnlyList<string> Kinds, string Act, string Last, string Document);

    /// <summary>The file's text: the days of the years the city has, and the grants of the plan in roster order.</summary>
    public static string Of(IReadOnlyList<SampleUnit> units, int firstYear, int lastYear, FaultPlan plan)
    {
        int[] years = [.. Enumerable.Range(LocalDays.FromYear, lastYear - LocalDays.FromYear + 1).Where(year => year >= firstYear)];
        var days = LocalDays.All.SelectMany(line => new[] { new Day(years, [line.Kind.Code()], "submit", Text(line.Submit), line.Document), new Day(years, [line.Kind.Code()], "publish", Text(line.Publish), line.Document) });
        var grants = units.SelectMany(unit => Enumerable.Range(firstYear, lastYear - firstYear + 1)
            .SelectMany(year => plan.For(unit.Index, year).Select(planned => planned.Deviation.Grants(unit, year)).OfType<Grant>().Select(grant => (unit, year, grant))));
        var text = new StringBuilder("{\n\"localDeadlines\": [\n");
        text.AppendJoin(",\n", days.Select(day => Line(new { years = day.Years, kinds = day.Kinds, act = day.Act, day = day.Last, document = day.Document, issuedBy = LocalDays.Issuer })));
        text.Append("\n],\n\"exemptions\": [\n");
        text.AppendJoin(",\n", grants.Select(g => Line(new
        {
            unit = g.unit.Code,
            g.year,
            act = "both",
            until = g.grant.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "none",
            document = g.grant.Document,
            reason = g.grant.Reason,
        })));
        return text.Append("\n]\n}\n").ToString();
    }

    private static string Text((int Month, int Day) day) => string.Create(CultureInfo.InvariantCulture, $"{day.Month:00}-{day.Day:00}");

    private static string Line<T>(T entry) => JsonSerializer.Serialize(entry, KeyFiles.Options);
}
