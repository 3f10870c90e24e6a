namespace Aggregator.Server.Web;

/// <summary>Everything published of a year in one file. Made when it is first asked for and kept until a newer night of the year.</summary>
public interface IYearBundles
{
    /// <summary>The years there are, the newest first.</summary>
    Task<IReadOnlyList<YearBundleView>> ListAsync(CancellationToken stop);

    /// <summary>A year's bundle with the hash of its bytes; null when there is no finished night of that year.</summary>
    Task<(Stream Bytes, string Sha256)?> OpenAsync(int year, CancellationToken stop);
}
