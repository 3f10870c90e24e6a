namespace Aggregator.SampleCity.Grading;

/// <summary>How well a run over a sample city did, measured against its key.</summary>
/// <param name="Rules">One mark per rule that was seeded or reported, by rule id.</param>
/// <param name="Cells">Table cells of readable reports: state and value right.</param>
/// <param name="Narrative">Figures stated in the prose.</param>
/// <param name="ReusePairs">Pairs of reports one of which copies the other; granularity is not used.</param>
/// <param name="ReuseSpans">Characters of copied text on the copier's side.</param>
/// <param name="Lateness">Accepted reports: days late right.</param>
/// <param name="RollUp">Cells of the city's tables: value right.</param>
/// <param name="Ranking">Not part of the key yet: 0 of 0.</param>
/// <param name="Statuses">Files: what became of them is right. In the table only.</param>
/// <param name="Misses">What the key holds and the results do not, in words.</param>
/// <param name="FalseAlarms">What the results hold and the key does not, in words.</param>
public sealed record Marks(
    IReadOnlyList<RuleMark> Rules,
    CountMark Cells,
    FoundMark Narrative,
    SpanMark ReusePairs,
    SpanMark ReuseSpans,
    CountMark Lateness,
    CountMark RollUp,
    CountMark Ranking,
    CountMark Statuses,
    IReadOnlyList<string> Misses,
    IReadOnlyList<string> FalseAlarms)
{
    /// <summary>A table for a terminal, columns aligned for Chinese characters of two places.</summary>
    public string ToTable() => MarksTable.Write(this);

    /// <summary>The JSON of the <c>grade</c> verb.</summary>
    public string ToJson() => MarksJson.Write(this);
}

/// <summary>How many of the expected were right.</summary>
public sealed record CountMark(int Expected, int Right);

/// <summary>How many were expected, how many found, and how many of these right.</summary>
public sealed record FoundMark(int Expected, int Found, int Right);

/// <summary>A rule's mark. Findings the key tolerates are in none of the counts.</summary>
public sealed record RuleMark(string Rule, int Expected, int Found, int Right)
{
    /// <summary>Share of what was found that is right; with nothing found 1 when nothing was expected, else 0.</summary>
    public double Precision => Shares.Precision(Expected, Found, Right);

    /// <summary>Share of what was expected that was found; 1 when nothing was.</summary>
    public double Recall => Shares.Recall(Expected, Right);
}

/// <summary>Precision and recall, and into how many pieces a found passage falls on average (1 is best).</summary>
public sealed record SpanMark(double Precision, double Recall, double Granularity);
