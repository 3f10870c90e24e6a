namespace Aggregator.Server.Web;

/// <summary>A published file.</summary>
/// <param name="File">Its name below the output folder, with <c>/</c>.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Sha256">Lower-case hex.</param>
public sealed record DownloadView(string File, long Length, string Sha256)
{
    /// <summary>The last part of the name.</summary>
    public string Name => File[(File.LastIndexOf('/') + 1)..];
}
