using System.Text.Json;
using Aggregator.Publishing.OpenData;
using Aggregator.Server.Web;

namespace Aggregator.Server.Api;

/// <summary>The published files with their hashes.</summary>
internal static class DownloadSet
{
    public static OpenDataSet Of(IReadOnlyList<DownloadView> files) => new OpenDataSet<DownloadView>("downloads", () => files, Write);

    private static void Write(Utf8JsonWriter json, DownloadView file)
    {
        json.WriteStartObject();
        json.WriteString("file", file.File);
        json.WriteNumber("length", file.Length);
        json.WriteString("sha256", file.Sha256);
        json.WriteString("url", DownloadLinks.To(file));
        json.WriteEndObject();
    }
}
