using System.Globalization;
using Aggregator.Core.RollingUp;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Charts;

namespace Aggregator.Publishing.Workbooks.Charts;

/// <summary>The main totals over the last years; a year that cannot be compared is a gap.</summary>
internal static class YearTable
{
    private const int Years = 6;

    private static readonly (string Code, string Fill)[] Main = [("new_received", Palette.Blue), ("total", Palette.Grey), ("carried_out", Palette.Brown)];

    public static IEnumerable<ChartTable> Of(CitySnapshot snapshot)
    {
        var series = snapshot.Years();
        var from = Math.Max(0, series.Years.Count - Years);
        if (series.Years.Count - from < 2)
        {
            yield break;
        }

        var lines = Main.Select(main => (Row: series.Rows.FirstOrDefault(r => r.Indicator.Code == main.Code), main.Fill)).Where(line => line.Row is not null)
            .Select(line => new ChartSeries(line.Row!.Indicator.Name, line.Fill, [.. line.Row.Values.Skip(from).Select(v => v.Value)])).ToList();
        if (lines.Count > 0 && lines.Any(line => line.Values.Any(v => v is not null)))
        {
            yield return new ChartTable(Title(series.Rows.First(r => r.Indicator.Code == "new_received"), series.Years[^1]), ChartKind.Columns, "年度",
                [.. series.Years.Skip(from).Select(y => string.Create(CultureInfo.InvariantCulture, $"{y.Year}{Provisional(y)}"))], lines, "#,##0")
            { Axis = "件" };
        }
    }

    private static string Provisional(YearColumn year) => year.IsProvisional ? "（暂定）" : "";

    private static string Title(YearRow received, YearColumn last) => received.Values[^1] switch
    {
        { Value: { } value, Change: { Difference: 0 } } => string.Create(CultureInfo.InvariantCulture, $"{last.Year}年新收申请{value:#,##0}件{Provisional(last)}，与上年持平"),
        { Value: { } value, Change: { Difference: var by, Rate: var rate } } => string.Create(CultureInfo.InvariantCulture,
            $"{last.Year}年新收申请{value:#,##0}件{Provisional(last)}，比上年{(by < 0 ? "减少" : "增加")}{Math.Abs(by):#,##0}件{(rate is { } share ? string.Create(CultureInfo.InvariantCulture, $"（{Math.Abs(share * 100):0.#}%）") : "")}"),
        { Value: { } value } => string.Create(CultureInfo.InvariantCulture, $"{last.Year}年新收申请{value:#,##0}件{Provisional(last)}，上一年度没有可比的数字"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{last.Year}年没有可汇总的新收申请"),
    };
}
