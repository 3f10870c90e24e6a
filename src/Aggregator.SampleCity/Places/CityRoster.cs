using System.Globalization;
using System.Text;
using Aggregator.Core.Reports;

namespace Aggregator.SampleCity.Places;

/// <summary>The roster of the invented city.</summary>
internal static class CityRoster
{
    /// <summary>The invented city's name.</summary>
    public const string City = "澜岫市";

    /// <summary>
    /// Makes <paramref name="count"/> units in roster order; the same for the same count, years and seed. From
    /// <see cref="RosterShape.FullUnits"/> units and <see cref="RosterShape.FullYears"/> years on, units are merged, renamed, founded and
    /// abolished within the years.
    /// </summary>
    public static IReadOnlyList<SampleUnit> Make(int count, int years, long seed) =>
        new RosterMaker(RosterShape.Of(count, years), CityWriter.LastYear - years + 1, CityWriter.LastYear, seed).Make();

    /// <summary>The roster as a CSV file, without a byte-order mark.</summary>
    public static string ToCsv(IEnumerable<SampleUnit> units)
    {
        var csv = new StringBuilder("code,name,aliases,kind,parent,scope,group,included_in,portal_url,valid_from,valid_to\n");
        foreach (var unit in units.Select(u => u.Unit))
        {
            var scope = unit.Scope switch { ReportScope.WholeArea => "全域汇总", ReportScope.OwnOrgan => "本机关", _ => "本级含所属" };
            csv.Append(CultureInfo.InvariantCulture, $"{unit.Code},{unit.Name},{string.Join('|', unit.Aliases)},{unit.Kind.Code()},{unit.Parent},{scope},{unit.Group},{unit.IncludedIn},,{Day(unit.ValidFrom)},{Day(unit.ValidTo)}\n");
        }

        return csv.ToString();
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
