using Aggregator.Core.Reports;

namespace Aggregator.Core.RollingUp;

/// <summary>Which units' figures are added to the city's, so that each case is counted once.</summary>
/// <remarks>
/// City = the government's own line + bureaus + districts + zones and townships that are inside none of these. What a report holds
/// beyond its own unit is declared by its scope: 全域汇总 holds every unit below it, 本级含所属 the bureaus and institutions directly
/// below it, 本机关 nobody. The city government is a line of its own and holds nobody, whatever its scope says: otherwise the
/// city's total would be its own report.
/// </remarks>
internal static class RollUpTree
{
    /// <summary>Why a unit is not added, or null when it is: <c>vertical</c> or <c>included-in</c>.</summary>
    public static string? LeftOut(Roster roster, Unit unit, int year)
    {
        if (unit.Kind == UnitKind.Vertical)
        {
            return "vertical";
        }

        return HolderOf(roster, unit, year) is null ? null : "included-in";
    }

    /// <summary>The unit whose report holds this one's figures, or null: by <c>included_in</c>, else by the scope of a unit above it.</summary>
    public static Unit? HolderOf(Roster roster, Unit unit, int year) => NamedHolder(roster, unit, year) ?? HoldingAncestor(roster, unit, year);

    // Along included_in to the first unit that reports this year. A chain that leads nowhere or in a circle holds nobody's figures,
    // and the unit counts for itself rather than be lost.
    private static Unit? NamedHolder(Roster roster, Unit unit, int year)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { unit.Code };
        for (var holder = roster.Find(unit.IncludedIn); holder is not null && seen.Add(holder.Code); holder = roster.Find(holder.IncludedIn))
        {
            if (holder.OwesReportFor(year) && !IsInACircle(roster, holder))
            {
                return holder;
            }
        }

        return null;
    }

    private static bool IsInACircle(Roster roster, Unit unit)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var at = unit;
        while (at is not null && seen.Add(at.Code))
        {
            at = roster.Find(at.IncludedIn);
        }

        return at is not null && at.Code == unit.Code;
    }

    private static Unit? HoldingAncestor(Roster roster, Unit unit, int year)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { unit.Code };
        var direct = true;
        for (var above = roster.Find(unit.Parent); above is not null && seen.Add(above.Code); above = roster.Find(above.Parent))
        {
            var holds = above.Scope == ReportScope.WholeArea || (above.Scope == ReportScope.OwnLevel && direct && unit.Kind == UnitKind.Bureau);
            if (holds && above.Kind is not (UnitKind.CityGovernment or UnitKind.Vertical) && above.OwesReportFor(year))
            {
                return above;
            }

            direct = false;
        }

        return null;
    }
}
