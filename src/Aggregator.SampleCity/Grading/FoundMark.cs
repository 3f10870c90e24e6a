namespace Aggregator.SampleCity.Grading;

/// <summary>How many were expected, how many found, and how many of these right.</summary>
public sealed record FoundMark(int Expected, int Found, int Right)
{
    /// <summary>Share of what was found that is right; with nothing found 1 when nothing was expected, else 0.</summary>
    public double PrecisionShare() => Shares.Precision(Expected, Found, Right);

    /// <summary>Share of what was expected that was found; 1 when nothing was.</summary>
    public double RecallShare() => Shares.Recall(Expected, Right);
}
