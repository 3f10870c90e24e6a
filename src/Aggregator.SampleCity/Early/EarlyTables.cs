using System.Globalization;
using Aggregator.Core.Reports;
using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Places;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Early;

/// <summary>Lays a table of indicators out: label, measure, numbers; some units number the lines in words, some by indents only.</summary>
internal static class EarlyTables
{
    private const string Nothing = "——";
    private const string Digits = "一二三四五六七八九十";

    public static TableLayout Layout(IndicatorSheet table, Sheet sheet, SampleUnit unit, int year)
    {
        var first = table.HasCodes ? 1 : 0;
        var cells = new List<LayoutCell>();
        string[] heads = [.. table.HasCodes ? ["代码"] : Array.Empty<string>(), table.HasCodes ? "指标名称" : "统计指标", table.HasCodes ? "计量单位" : "单位", .. Numbers(table, unit, year)];
        cells.AddRange(heads.Select((head, i) => new LayoutCell(0, i, 1, 1, head, true)));
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var row = table.Rows[i];
            if (table.HasCodes)
            {
                cells.Add(new LayoutCell(i + 1, 0, 1, 1, row.No, true));
            }

            cells.Add(new LayoutCell(i + 1, first, 1, 1, Label(table, row, unit), true));
            cells.Add(new LayoutCell(i + 1, first + 1, 1, 1, row.Measure ?? Nothing, true));
            cells.AddRange(table.Columns.Select((column, c) => row.Measure is null
                ? new LayoutCell(i + 1, first + 2 + c, 1, 1, Nothing, true)
                : new LayoutCell(i + 1, first + 2 + c, 1, 1, sheet.At(table.Code, row.Code, column).Text ?? "", false)));
        }

        return new TableLayout(table.Code, cells);
    }

    /// <summary>The line above the table.</summary>
    public static string Caption(IndicatorSheet table, SampleUnit unit, int year)
    {
        var name = table.Code == Forms.Statistics2014.Code ? "政府信息公开情况统计表" : unit.Index % 2 == 0 ? "政府信息公开工作情况统计表" : "政府信息公开指标统计";
        return string.Create(CultureInfo.InvariantCulture, $"{(unit.Index % 4 < 2 ? "附表：" : "附件　")}{name}（{year}年度）");
    }

    private static string[] Numbers(IndicatorSheet table, SampleUnit unit, int year) => table switch
    {
        { Columns.Count: 2 } => [string.Create(CultureInfo.InvariantCulture, $"{year}年度"), "历年累计"],
        { HasCodes: true } => ["本年累计"],
        _ => [unit.Index % 2 == 0 ? "统计数" : "统计数据"],
    };

    private static string Label(IndicatorSheet table, IndicatorRow row, SampleUnit unit)
    {
        if (table.Code != Forms.Statistics2014.Code)
        {
            return row.Label;
        }

        var number = int.Parse(row.No.Split('.')[^1], CultureInfo.InvariantCulture);
        var lead = row switch
        {
            { Level: 0 } => $"{Digits[number - 1]}、",
            { Level: 1 } => $"（{Digits[number - 1]}）",
            { No: "1.1.1" } or { Level: 3 } when number == 1 => "其中：",
            { No: "1.1.2" } => "",
            { Level: 2 } => string.Create(CultureInfo.InvariantCulture, $"{number}．"),
            _ => "",
        };
        return (unit.Index % 2 == 0 ? new string('　', row.Level) : "") + lead + row.Label;
    }
}
