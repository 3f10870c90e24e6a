using System.Globalization;
using Aggregator.Core.Reports;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Charts;

namespace Aggregator.Publishing.Workbooks.Charts;

/// <summary>Who asked and what came of it: 表二 of the city, a total of parts in each chart.</summary>
internal static class RequestTables
{
    public static IEnumerable<ChartTable> Of(CitySnapshot snapshot)
    {
        if (Forms.Of(FormEditions.InForce(snapshot.Year)) is not { } form)
        {
            yield break;
        }

        var cells = snapshot.RollUp.Where(c => c.Table == "T2").ToDictionary(c => (c.Row, c.Column), c => c);
        var coverage = cells.TryGetValue(("new_received", "total"), out var all) && all.IsProvisional ? string.Create(CultureInfo.InvariantCulture, $"（{all.Expected}家中{all.Included}家，暂定）") : "";
        var applicants = form.T2.Columns.Where(c => c.Code != "total").Select(c => (c.Label, Value: cells.GetValueOrDefault(("new_received", c.Code))?.Value)).Where(c => c.Value is not null).ToList();
        if (Parts("申请人", "新收申请", all?.Value, coverage, applicants, Palette.Blue) is { } who)
        {
            yield return who;
        }

        var outcomes = form.T2.Outcomes.GroupBy(r => r.Group ?? r.Label, StringComparer.Ordinal)
            .Select(g => (Label: Plain(g.Key), Value: g.Select(r => cells.GetValueOrDefault((r.Code, "total"))?.Value).Aggregate((decimal?)null, (sum, v) => v is null ? sum : (sum ?? 0) + v)))
            .Where(g => g.Value is not null).ToList();
        if (Parts("办理结果", "办结申请", cells.GetValueOrDefault(("total", "total"))?.Value, coverage, outcomes, Palette.Plum) is { } what)
        {
            yield return what;
        }
    }

    // The shares are of the sum of the parts; where the reports' own total says something else, that is said and not hidden.
    private static ChartTable? Parts(string head, string whole, decimal? total, string coverage, List<(string Label, decimal? Value)> parts, string fill)
    {
        var sum = parts.Sum(p => p.Value!.Value);
        if (sum == 0)
        {
            return null;
        }

        var most = parts.MaxBy(p => p.Value);
        return new ChartTable(
            string.Create(CultureInfo.InvariantCulture, $"{whole}{total ?? sum:#,##0}件{coverage}，其中{most.Label}{most.Value:#,##0}件，占{most.Value / sum * 100:0.#}%"),
            ChartKind.Bars, head, [.. parts.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Label}（{p.Value / sum * 100:0.#}%）"))],
            [new ChartSeries("件数", fill, [.. parts.Select(p => p.Value)])], "#,##0")
        {
            Axis = total is null || total == sum ? "件" : string.Create(CultureInfo.InvariantCulture, $"件（各项之和{sum:#,##0}件，与总计{total:#,##0}件不等，见全市汇总表）"),
        };
    }

    // （三）不予公开 → 不予公开: the order of the bars says what the number said.
    private static string Plain(string label) => label.StartsWith('（') && label.IndexOf('）', StringComparison.Ordinal) is > 0 and var end ? label[(end + 1)..] : label;
}
