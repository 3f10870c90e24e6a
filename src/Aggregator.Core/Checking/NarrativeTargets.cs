using Aggregator.Core.Extracting;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>How a message names what a narrative figure counts and the cells it should equal.</summary>
internal static class NarrativeTargets
{
    /// <summary>What a metric counts, in Chinese.</summary>
    public static string NameOf(string metric) => MetricNames.Of(metric);

    /// <summary>The name of one meaning of a metric: 表二“本年新收”与“上年结转”总计之和.</summary>
    public static string ReadingOf(FormEdition edition, IReadOnlyList<NarrativeCell> cells)
    {
        var first = cells[0];
        var labels = cells.Select(cell => first.Table == "T3" ? $"“{CellNames.Column(edition, cell.Table, cell.Column)}”" : $"“{CellNames.Row(edition, cell.Table, cell.Row)}”");
        return (first.Table, cells.Count) switch
        {
            ("T1", _) => $"表一“{CellNames.Row(edition, "T1", first.Row)}”{CellNames.Column(edition, "T1", first.Column)}",
            ("T2", _) when first.Column != "total" => $"表二{string.Join("与", labels.Distinct())}{Applicants(edition, cells)}",
            ("T2", 1) => $"表二{labels.First()}总计",
            ("T2", 2) => $"表二{string.Join("与", labels)}总计之和",
            ("T2", _) => $"表二“{Forms.Form2021.T2.Rows.First(row => row.Code == first.Row).Group}”各项总计之和",
            (_, 1) => $"表三{labels.First()}",
            _ => $"表三{string.Join("与", labels)}之和",
        };
    }

    // One kind of applicants by its column, the organisations' columns together by the head over them.
    private static string Applicants(FormEdition edition, IReadOnlyList<NarrativeCell> cells) =>
        (cells.All(cell => cell.Column == cells[0].Column) ? CellNames.Column(edition, "T2", cells[0].Column) : "法人或其他组织各栏") + (cells.Count > 1 ? "之和" : "");
}
