namespace Aggregator.Core.RollingUp;

/// <summary>A year since 2019: its indicators are the city's own totals, or several of them added up.</summary>
internal static class FormYear
{
    // Why a unit is in no total of the year at all.
    private static readonly string[] NoReport = ["no-report", "own-line-missing"];

    public static (YearColumn Column, IReadOnlyList<YearValue> Values) Of(int year, string form, IReadOnlyList<CityCell> cells)
    {
        var byKey = cells.ToDictionary(cell => (cell.Table, cell.Row, cell.Column));
        var all = byKey.GetValueOrDefault(("T2", "new_received", "total"));
        var missing = all?.Contributions.Where(part => NoReport.Contains(part.Basis)).Select(part => part.Unit).ToList() ?? [];
        return (new YearColumn(year, [form], all?.Expected ?? 0, missing, []), [.. YearMapping.Indicators.Select(indicator => Value(year, YearMapping.Of(form, indicator.Code), byKey))]);
    }

    private static YearValue Value(int year, IReadOnlyList<MappingLine> lines, Dictionary<(string, string, string), CityCell> cells)
    {
        var fit = YearMapping.FitOf(lines);
        var parts = fit == MappingFit.None ? [] : lines.Select(line => cells.GetValueOrDefault((line.Table!, line.Row!, line.Column!))).OfType<CityCell>().ToList();
        if (parts.Count < lines.Count || parts.Count == 0)
        {
            return new YearValue(year, null, 0, 0, [], MappingFit.None, fit == MappingFit.None ? [.. YearMapping.ReasonsOf(lines)] : ["这次运行没有这一格的汇总数。"]);
        }

        // The single row of the old form stands in one of the three and is the whole of them: its unit lacks nothing.
        var whole = parts.Count == 1 ? [] : parts.SelectMany(cell => cell.Contributions).Where(part => part.Basis == "other-all").Select(part => part.Unit).ToHashSet(StringComparer.Ordinal);
        var lacking = parts.SelectMany(cell => cell.Missing).Where(unit => !whole.Contains(unit)).ToHashSet(StringComparer.Ordinal);
        var missing = parts[0].Contributions.Select(part => part.Unit).Where(lacking.Contains).Distinct(StringComparer.Ordinal).ToList();
        var counted = parts.SelectMany(cell => cell.Contributions).Where(part => part.Value is not null && !lacking.Contains(part.Unit)).ToList();
        // A blank beside a filled row and a mark add 0, but make no number of a total nobody filled.
        var value = parts.Count == 1 ? parts[0].Value : counted.Exists(part => part.Basis is not ("blank" or "na")) ? counted.Sum(part => part.Value) : null;
        return new YearValue(year, value, parts[0].Expected, parts[0].Expected - missing.Count, missing, fit, [.. YearMapping.ReasonsOf(lines)]);
    }
}
