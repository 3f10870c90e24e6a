namespace Aggregator.SampleCity.Grading;

/// <summary>How many of the expected were right.</summary>
public sealed record CountMark(int Expected, int Right)
{
    /// <summary>Right of expected; 1 when nothing was.</summary>
    public double Share() => Shares.Recall(Expected, Right);
}
