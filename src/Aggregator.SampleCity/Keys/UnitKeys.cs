using System.Globalization;
using Aggregator.Core.Reports;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Keys;

/// <summary>Turns a unit into its part of the key.</summary>
internal static class UnitKeys
{
    public static UnitKey Of(SampleUnit unit) => new(
        unit.Code, unit.Name, unit.Unit.Kind.Code(), unit.Unit.Parent, unit.Unit.IncludedIn, unit.IsRolledUp,
        unit.Former?.Name, unit.Former?.LastYear, Day(unit.Unit.ValidFrom), Day(unit.Unit.ValidTo), unit.Predecessors.Count > 0 ? unit.Predecessors : null);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
