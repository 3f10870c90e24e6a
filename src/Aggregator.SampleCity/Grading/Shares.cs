namespace Aggregator.SampleCity.Grading;

/// <summary>Precision and recall where one side may be empty.</summary>
internal static class Shares
{
    /// <summary>Right of found; with nothing found 1 when nothing was expected, else 0.</summary>
    public static double Precision(long expected, long found, long right) => found > 0 ? (double)right / found : expected == 0 ? 1 : 0;

    /// <summary>Right of expected; 1 when nothing was expected.</summary>
    public static double Recall(long expected, long right) => expected > 0 ? (double)right / expected : 1;
}
