using System.Globalization;
using Aggregator.Core.Reports;

namespace Aggregator.Core.RollingUp;

/// <summary>Splits what the city's totals break over the units they were added up from.</summary>
/// <remarks>
/// Every cell is a sum over the units, so an identity of the sums breaks by exactly as much as the units break it together: nothing is
/// guessed, and nothing is left over.
/// </remarks>
public static class InheritedBreaks
{
    /// <summary>The identities of tables 2 and 3 that some unit breaks, in the form's order; those that cancel each other too.</summary>
    /// <param name="year">Report year of the cells.</param>
    /// <param name="cells">The city's cells with their ledgers.</param>
    public static IReadOnlyList<InheritedBreak> Within(int year, IReadOnlyList<CityCell> cells)
    {
        if (Forms.Of(FormEditions.InForce(year)) is not { } form || cells.Count == 0)
        {
            return [];
        }

        var columns = new LedgerColumns(cells);
        return [.. CityIdentity.Of(form).Select(identity => Of(identity, columns)).OfType<InheritedBreak>()];
    }

    /// <summary>上年结转 of this year beside 结转下年度 of last year's roll-up, by columns; those that agree in every unit are left out.</summary>
    /// <param name="roster">The units of both years: a unit that goes on under another code, or was taken in by one, is held against its heir.</param>
    /// <param name="year">This year.</param>
    /// <param name="cells">This year's cells.</param>
    /// <param name="before">Last year's cells; none when there are none to compare with.</param>
    /// <param name="adjustments">The office's entries; bridges explain.</param>
    public static IReadOnlyList<InheritedBreak> OverTheYears(Roster roster, int year, IReadOnlyList<CityCell> cells, IReadOnlyList<CityCell> before, IReadOnlyList<Adjustment> adjustments)
    {
        var (now, then) = (new LedgerColumns(cells), new LedgerColumns(before));
        var heirs = new Dictionary<string, string>(StringComparer.Ordinal);
        return [.. Forms.Form2021.T2.Columns.Select(column => column.Code)
            .Where(column => now.Find("T2", "carried_in", column) is { Value: not null } && then.Find("T2", "carried_out", column) is { Value: not null })
            .Select(column => new CarryOver(roster, year, column, now, then, adjustments, heirs).Break())
            .OfType<InheritedBreak>()];
    }

    private static InheritedBreak? Of(CityIdentity identity, LedgerColumns columns)
    {
        var (stated, parts) = (columns.Of(identity.Stated), columns.Of(identity.Parts));
        if (stated.Count < identity.Stated.Count || parts.Count < identity.Parts.Count || stated.Concat(parts).All(column => column.Cell.Value is null))
        {
            return null;
        }

        var shares = new List<BreakShare>();
        for (var unit = 0; unit < columns.Units.Count; unit++)
        {
            var (own, adjusted) = (0m, 0m);
            foreach (var (column, sign) in stated.Select(c => (c, 1)).Concat(parts.Select(c => (c, -1))))
            {
                own += sign * (column.Own[unit]?.Value ?? 0);
                adjusted += sign * column.Adjusted[unit];
            }

            if (own != 0)
            {
                // The two rows an old form cannot fill lack nothing: their cases are counted in the third.
                var isOldForm = parts.Any(column => column.Own[unit]?.Basis == "other-all");
                var lacking = stated.Concat(parts).Where(column => column.Lacks(unit) && !(isOldForm && column.Cell.Row is "other_no_supplement" or "other_no_fee"))
                    .Select(column => $"{column.Cell.Row}/{column.Cell.Column}").ToList();
                shares.Add(new BreakShare(columns.Units[unit], own, lacking.Count > 0 ? "lacking" : "own", lacking));
            }

            if (adjusted != 0)
            {
                shares.Add(new BreakShare(columns.Units[unit], adjusted, "adjusted", [], string.Join("、", stated.Concat(parts).SelectMany(column => column.DocumentsOf(unit)).Distinct(StringComparer.Ordinal))));
            }
        }

        return shares.Count == 0 ? null : new InheritedBreak(identity.Rule, identity.Key, stated.Sum(c => c.Cell.Value ?? 0), parts.Sum(c => c.Cell.Value ?? 0), Largest(shares));
    }

    internal static IReadOnlyList<BreakShare> Largest(IEnumerable<BreakShare> shares) => [.. shares.OrderByDescending(share => Math.Abs(share.Amount))];

    internal static string YearOf(int year, string cell) => string.Create(CultureInfo.InvariantCulture, $"{year}/{cell}");
}
