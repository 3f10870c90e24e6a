namespace Aggregator.Server.Web;

/// <summary>Addresses of published files.</summary>
public static class DownloadLinks
{
    /// <summary>The address, each part of the name escaped.</summary>
    public static string To(DownloadView file) => "/downloads/" + string.Join('/', file.File.Split('/').Select(Uri.EscapeDataString));
}
