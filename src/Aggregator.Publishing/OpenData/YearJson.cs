using System.Text.Json;
using Aggregator.Core.RollingUp;

namespace Aggregator.Publishing.OpenData;

/// <summary>One element of rollup-years.json: a year with its coverage, every indicator, and the cells of its forms no indicator is made of.</summary>
internal static class YearJson
{
    public static IEnumerable<(YearColumn Year, IEnumerable<(YearIndicator Indicator, YearValue Value)> Values)> Of(YearSeries series) =>
        series.Years.Select((year, i) => (year, series.Rows.Select(row => (row.Indicator, row.Values[i]))));

    public static void Write(Utf8JsonWriter json, (YearColumn Year, IEnumerable<(YearIndicator Indicator, YearValue Value)> Values) element)
    {
        var year = element.Year;
        json.WriteStartObject();
        json.WriteNumber("year", year.Year);
        json.Texts("forms", year.Forms);
        json.WriteNumber("expected", year.Expected);
        json.WriteBoolean("provisional", year.IsProvisional);
        json.Texts("missing", year.Missing);
        json.Texts("withoutTable", year.WithoutTable);
        json.Array("indicators", element.Values, Write);
        json.Array("leftOut", year.Forms.SelectMany(YearMapping.LeftOut), Write);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, (YearIndicator Indicator, YearValue Value) element)
    {
        var (indicator, value) = element;
        json.WriteStartObject();
        json.Text("code", indicator.Code);
        json.Text("block", indicator.Block);
        json.Text("name", indicator.Name);
        json.Text("measure", indicator.Measure);
        json.Text("fit", value.Fit switch { MappingFit.Sound => "sound", MappingFit.Weak => "weak", _ => "none" });
        json.Number("value", value.Value);
        json.WriteNumber("expected", value.Expected);
        json.WriteNumber("included", value.Included);
        json.WriteBoolean("provisional", value.IsProvisional);
        json.Texts("missing", value.Missing);
        json.Texts("reasons", value.Reasons);
        json.Number("difference", value.Change?.Difference);
        json.Number("rate", value.Change?.Rate);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, MappingLine line)
    {
        json.WriteStartObject();
        json.Text("form", line.Form);
        json.Text("table", line.Table);
        json.Text("row", line.Row);
        json.Text("column", line.Column);
        json.Text("reason", line.Shown);
        json.WriteEndObject();
    }
}
