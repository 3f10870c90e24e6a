using System.Globalization;
using Aggregator.Core.Reports;

namespace Aggregator.Intake.Rosters;

/// <summary>How units that bore one name at different times are told apart in a sentence.</summary>
public static class UnitTimes
{
    /// <summary>“云川市水利局”（B01，至2025-06-30）、“云川市水务局”（B02，2025-07-01起), at most six of them.</summary>
    public static string Listed(IReadOnlyList<Unit> units)
    {
        ArgumentNullException.ThrowIfNull(units);
        return string.Join("、", units.Take(6).Select(unit => $"“{unit.Name}”（{unit.Code}{Days(unit)}）")) + (units.Count > 6 ? "等" : "");
    }

    private static string Days(Unit unit) => (unit.ValidFrom, unit.ValidTo) switch
    {
        (null, null) => "",
        ({ } from, null) => string.Create(CultureInfo.InvariantCulture, $"，{from:yyyy-MM-dd}起"),
        (null, { } to) => string.Create(CultureInfo.InvariantCulture, $"，至{to:yyyy-MM-dd}"),
        ({ } from, { } to) => string.Create(CultureInfo.InvariantCulture, $"，{from:yyyy-MM-dd}至{to:yyyy-MM-dd}"),
    };
}
