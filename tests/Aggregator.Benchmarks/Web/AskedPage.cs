namespace Aggregator.Benchmarks.Web;

/// <summary>What asking for one kind of page came to.</summary>
/// <param name="Page">Its name.</param>
/// <param name="Milliseconds">Of each answer, in ascending order.</param>
/// <param name="Kilobytes">Size of an answer, on average.</param>
/// <param name="Failed">Answers other than 200.</param>
internal sealed record AskedPage(string Page, IReadOnlyList<double> Milliseconds, double Kilobytes, int Failed)
{
    /// <summary>How many answers there were.</summary>
    public int Count => Milliseconds.Count;

    /// <summary>The time within which this share of the answers came; 0 when there was none.</summary>
    public double At(double share) => Count == 0 ? 0 : Milliseconds[Math.Min(Count - 1, (int)(share * Count))];
}
