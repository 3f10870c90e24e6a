using System.Text.Json.Serialization;

namespace Aggregator.SampleCity.Grading;

/// <summary>How well a run over a sample city did, measured against its key; or several runs together.</summary>
/// <param name="Rules">One mark per rule that was seeded or reported, by rule id.</param>
/// <param name="Cells">Table cells of readable reports: state and value right.</param>
/// <param name="Narrative">Figures stated in the prose.</param>
/// <param name="Reuse">Copied text.</param>
/// <param name="Lateness">Accepted reports: days late right.</param>
/// <param name="RollUp">Cells of the city's tables: value right.</param>
/// <param name="Ranking">Units whose score (two decimals) and rank are both right; 0 of 0 when the key holds no ranking.</param>
/// <param name="Kinds">One mark per kind of fault, by name.</param>
/// <param name="Decoys">One mark per kind of decoy, by name.</param>
/// <param name="Plain">Reports nothing was done to.</param>
/// <param name="Statuses">Files: what became of them is right.</param>
/// <param name="CellsByTable">The cells by table code.</param>
/// <param name="CellsByFormat">The cells by the format of their file.</param>
/// <param name="NarrativeByMetric">The figures of the prose by metric.</param>
/// <param name="Leaves">The leaves of the score: points and most points right, by code.</param>
/// <param name="Misses">What the key holds and the results do not, in words; a finding's line begins with its rule's id.</param>
/// <param name="FalseAlarms">What the results hold and the key does not, in words; a finding's line begins with its rule's id.</param>
public sealed record Marks(
    IReadOnlyList<RuleMark> Rules,
    CountMark Cells,
    FoundMark Narrative,
    ReuseMarks Reuse,
    CountMark Lateness,
    [property: JsonPropertyName("rollup")] CountMark RollUp,
    CountMark Ranking,
    IReadOnlyList<KindMark> Kinds,
    IReadOnlyList<DecoyMark> Decoys,
    PlainMark Plain,
    CountMark Statuses,
    IReadOnlyList<NamedCountMark> CellsByTable,
    IReadOnlyList<NamedCountMark> CellsByFormat,
    IReadOnlyList<MetricMark> NarrativeByMetric,
    IReadOnlyList<NamedCountMark> Leaves,
    IReadOnlyList<string> Misses,
    IReadOnlyList<string> FalseAlarms)
{
    /// <summary>Slips that break sums and were found: told in one finding, whatever they break.</summary>
    public CountMark Defects { get; init; } = new(0, 0);

    /// <summary>The marks of several runs as if they were one; counts are added, shares of reuse averaged.</summary>
    /// <param name="runs">At least one.</param>
    public static Marks Sum(IEnumerable<Marks> runs) => MarksSum.Of([.. runs]);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="System.Text.Json.JsonException">It is no JSON of marks.</exception>
    public static Marks FromJson(string json) => MarksJson.Read(json);

    /// <summary>A table for a terminal, columns aligned for Chinese characters of two places.</summary>
    public string ToTable() => MarksTable.Write(this);

    /// <summary>The JSON of the <c>grade</c> verb.</summary>
    public string ToJson() => MarksJson.Write(this);
}
