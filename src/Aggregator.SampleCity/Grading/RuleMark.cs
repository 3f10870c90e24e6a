namespace Aggregator.SampleCity.Grading;

/// <summary>A rule's mark. Findings the key tolerates are in none of the counts.</summary>
public sealed record RuleMark(string Rule, int Expected, int Found, int Right)
{
    /// <summary>Share of what was found that is right; with nothing found 1 when nothing was expected, else 0.</summary>
    public double Precision => Shares.Precision(Expected, Found, Right);

    /// <summary>Share of what was expected that was found; 1 when nothing was.</summary>
    public double Recall => Shares.Recall(Expected, Right);
}
