using Aggregator.Core.Snapshots;

namespace Aggregator.Server.Web;

/// <summary>Everything the pages know. Called on every request: an implementation keeps the last snapshot in memory.</summary>
public interface ISiteData
{
    /// <summary>The last finished night, or null before the first one.</summary>
    Task<CitySnapshot?> SnapshotAsync(CancellationToken stop);

    /// <summary>What a past night knew, or null when there is no finished night of this number.</summary>
    Task<CitySnapshot?> NightAsync(long id, CancellationToken stop);

    /// <summary>The latest nights, newest first, at most <paramref name="count"/>.</summary>
    Task<IReadOnlyList<RunView>> RunsAsync(int count, CancellationToken stop);

    /// <summary>One night, or null when there is none of this number.</summary>
    Task<RunView?> RunAsync(long id, CancellationToken stop);

    /// <summary>The files the last finished night published, in the order they are to be listed.</summary>
    Task<IReadOnlyList<DownloadView>> DownloadsAsync(CancellationToken stop);

    /// <summary>Opens a published file. The site passes only names that stand in <see cref="DownloadsAsync"/>; null when the file is gone.</summary>
    Stream? OpenDownload(string file);

    /// <summary>Opens the bytes of a file as it was handed in. The site passes only hashes that stand in the snapshot; null when they are not kept here.</summary>
    Stream? OpenOriginal(string sha256);

    /// <summary>Asks for a night now; false when one is running or already asked for.</summary>
    Task<bool> RequestNightAsync(CancellationToken stop);
}
