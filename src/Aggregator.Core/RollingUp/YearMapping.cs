using System.Text.Json;
using System.Text.Json.Serialization;

namespace Aggregator.Core.RollingUp;

/// <summary>What the cells of the forms since 2008 stand for in the series over the years. It is data: <c>year-mapping.json</c>.</summary>
public static class YearMapping
{
    private sealed record Contents(IReadOnlyList<YearIndicator> Indicators, IReadOnlyList<Entry> Lines);

    private sealed record Entry(string Form, string? Table, string? Row, string? Column, string? To, MappingFit Fit, string? Reason, string Basis);

    private static readonly JsonSerializerOptions Options = new(JsonSerializerOptions.Web) { Converters = { new JsonStringEnumConverter() } };

    private static readonly Contents Data = Load();

    private static readonly ILookup<(string Form, string? Indicator), MappingLine> ByIndicator = All().ToLookup(line => (line.Form, line.To));

    /// <summary>The indicators in the order they are shown.</summary>
    public static IReadOnlyList<YearIndicator> Indicators => Data.Indicators;

    /// <summary>The forms that are mapped: <c>2021</c>, <c>2019</c>, <c>stats2014</c>, <c>appendix</c>.</summary>
    public static IReadOnlyList<string> Forms { get; } = ["2021", "2019", "stats2014", "appendix"];

    /// <summary>Every line.</summary>
    public static IReadOnlyList<MappingLine> Lines { get; } = [.. All()];

    /// <summary>The lines that make an indicator from a form's cells, or say why it cannot be made; at least one for each of <see cref="Forms"/>.</summary>
    public static IReadOnlyList<MappingLine> Of(string form, string indicator) => [.. ByIndicator[(form, indicator)]];

    /// <summary>The cells of a form no indicator is made of, each with its reason.</summary>
    public static IReadOnlyList<MappingLine> LeftOut(string form) => [.. ByIndicator[(form, null)]];

    /// <summary>The fit of several lines that make one indicator: the worst.</summary>
    internal static MappingFit FitOf(IReadOnlyList<MappingLine> lines) => lines.Count == 0 ? MappingFit.None : lines.Max(line => line.Fit);

    /// <summary>The distinct reasons of the lines that decide the fit.</summary>
    internal static IEnumerable<string> ReasonsOf(IReadOnlyList<MappingLine> lines) =>
        lines.Where(line => line.Fit == FitOf(lines) && line.Reason.Length > 0).Select(line => line.Shown).Distinct(StringComparer.Ordinal);

    private static IEnumerable<MappingLine> All() =>
        Data.Lines.Select(line => new MappingLine(line.Form, line.Table, line.Row, line.Column, line.To, line.Fit, line.Reason ?? "", line.Basis));

    private static Contents Load()
    {
        using var stream = typeof(YearMapping).Assembly.GetManifestResourceStream("year-mapping.json")
            ?? throw new InvalidOperationException("year-mapping.json is not embedded.");
        return JsonSerializer.Deserialize<Contents>(stream, Options)
            ?? throw new InvalidOperationException("year-mapping.json is empty.");
    }
}
