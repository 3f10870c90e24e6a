using Aggregator.Core.Reports;

namespace Aggregator.Core.RollingUp;

/// <summary>
/// Which unit is the city government's own line and which hands in the report for the whole city. They are two things: the line is a part of
/// the total, the whole-city report is set beside it and never added to its own parts.
/// </summary>
/// <param name="Own">Codes of the units that are the government's own line: figures of the government or its office alone.</param>
/// <param name="Published">Codes of the units whose report holds the whole city; the first of them with a report is the published one.</param>
internal sealed record GovernmentLine(IReadOnlySet<string> Own, IReadOnlyList<string> Published)
{
    /// <summary>Whether the government handed in a whole-city report and nobody its own figures.</summary>
    public bool IsOwnMissing => Published.Count > 0 && Own.Count == 0;

    /// <summary>
    /// Told by the roster: a unit of the kind 市政府 whose 口径 is 全域汇总 hands in the city's report, any other of that kind is the own
    /// line. Where there is only the former, the own line is the bureau that bears its name with 办公室 or 办公厅 behind it, if there is one.
    /// </summary>
    public static GovernmentLine Of(Roster roster, int year)
    {
        var governments = roster.Expected(year).Where(unit => unit.Kind == UnitKind.CityGovernment).ToList();
        var published = governments.Where(unit => unit.Scope == ReportScope.WholeArea).ToList();
        var own = governments.Where(unit => unit.Scope != ReportScope.WholeArea).Select(unit => unit.Code).ToHashSet(StringComparer.Ordinal);
        if (own.Count == 0 && published.Count > 0)
        {
            var offices = published.SelectMany(unit => unit.Aliases.Prepend(unit.Name)).SelectMany(name => (string[])[name + "办公室", name + "办公厅"]).ToHashSet(StringComparer.Ordinal);
            own.UnionWith(roster.Expected(year).Where(unit => unit.Kind == UnitKind.Bureau && unit.Scope != ReportScope.WholeArea && offices.Contains(unit.Name)).Select(unit => unit.Code));
        }

        return new GovernmentLine(own, [.. published.Select(unit => unit.Code)]);
    }
}
