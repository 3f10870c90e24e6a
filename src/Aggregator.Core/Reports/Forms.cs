using System.Text.Json;

namespace Aggregator.Core.Reports;

/// <summary>The national forms, read once from the data file that ships inside this assembly.</summary>
public static class Forms
{
    private sealed record Contents(
        IReadOnlyList<string> Sections,
        IReadOnlyList<string> Aspects,
        IReadOnlyList<FormDefinition> Forms,
        IndicatorForm Statistics,
        IndicatorForm Appendix,
        IReadOnlyList<IndicatorNames> Indicators,
        IReadOnlyDictionary<string, IReadOnlyList<string>> Aliases,
        string Traditional);

    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    private static readonly Contents Data = Load();

    /// <summary>The six section headings of the 2019 and 2021 forms, with their numbers (一、总体情况 …).</summary>
    public static IReadOnlyList<string> Sections => Data.Sections;

    /// <summary>The five aspects section one has to review (国办公开办函〔2021〕30号).</summary>
    public static IReadOnlyList<string> Aspects => Data.Aspects;

    /// <summary>The 2021 form.</summary>
    public static FormDefinition Form2021 { get; } = Data.Forms.Single(f => f.Code == "2021");

    /// <summary>The 2019 form.</summary>
    public static FormDefinition Form2019 { get; } = Data.Forms.Single(f => f.Code == "2019");

    /// <summary>The national statistics table of 国办发〔2014〕32号, report years 2014 to 2018.</summary>
    public static IndicatorForm Statistics2014 => Data.Statistics;

    /// <summary>The rows of the local appendices before 2014, as the fullest of them prints them.</summary>
    public static IndicatorForm Appendix => Data.Appendix;

    /// <summary>Other labels the rows of both indicator tables are printed under.</summary>
    public static IReadOnlyList<IndicatorNames> IndicatorLabels => Data.Indicators;

    /// <summary>Other labels the rows of 表一 and 表二 are printed under, by row code.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Aliases => Data.Aliases;

    /// <summary>Traditional characters of labels, each followed by its simplified one.</summary>
    internal static string Traditional => Data.Traditional;

    /// <summary>The definition of an edition that has the three tables, else null.</summary>
    public static FormDefinition? Of(FormEdition edition) => edition switch
    {
        FormEdition.Form2021 => Form2021,
        FormEdition.Form2019 => Form2019,
        _ => null,
    };

    private static Contents Load()
    {
        using var stream = typeof(Forms).Assembly.GetManifestResourceStream("forms.json")
            ?? throw new InvalidOperationException("forms.json is not embedded.");
        return JsonSerializer.Deserialize<Contents>(stream, Options)
            ?? throw new InvalidOperationException("forms.json is empty.");
    }
}
