namespace Aggregator.SampleCity.Grading;

/// <summary>A part of a count: a table, a format, a leaf of the score.</summary>
public sealed record NamedCountMark(string Name, int Expected, int Right)
{
    /// <summary>Right of expected; 1 when nothing was.</summary>
    public double Share() => Shares.Recall(Expected, Right);
}
