using System.Globalization;
using Aggregator.Core.Reports;
using Aggregator.Core.RollingUp;

namespace Aggregator.Server.Web;

/// <summary>The series over the years in Chinese words.</summary>
public static class YearWords
{
    /// <summary>What a year's figures were taken from.</summary>
    public static string FormsOf(YearColumn year) => year.Forms.Count == 0 ? "没有统计表" : string.Join("、", year.Forms.Select(Form));

    /// <summary>A form's short name.</summary>
    public static string Form(string form) => form switch
    {
        "2021" => "2021年格式",
        "2019" => "2019年格式",
        "stats2014" => "2014年统计表",
        "appendix" => "地方附表",
        _ => form,
    };

    /// <summary>A change with its sign, and its rate where there is one: <c>+12（+8.3%）</c>.</summary>
    public static string Change(YearChange change)
    {
        var rate = change.Rate is { } share ? $"（{(share * 100).ToString("+0.#;-0.#;0", CultureInfo.InvariantCulture)}%）" : "";
        return $"{change.Difference.ToString("+#,##0.######;-#,##0.######;0", CultureInfo.InvariantCulture)}{rate}{(change.IsProvisional ? "，暂定" : "")}";
    }

    /// <summary>The printed name of a cell a line of the mapping speaks of.</summary>
    public static string CellOf(MappingLine line)
    {
        var indicator = (line.Form == Forms.Statistics2014.Code ? Forms.Statistics2014 : line.Form == Forms.Appendix.Code ? Forms.Appendix : null)?.Rows.FirstOrDefault(row => row.Code == line.Row);
        var row = Forms.Form2019.T1.Rows.FirstOrDefault(row => row.Code == line.Row)?.Label ?? line.Row ?? "";
        var column = Forms.Form2019.T1.Columns.FirstOrDefault(column => column.Code == line.Column)?.Label;
        return indicator?.Label ?? (column is null ? row : $"{row} {column}");
    }
}
