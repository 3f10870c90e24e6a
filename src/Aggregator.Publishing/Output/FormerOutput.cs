using System.Security.Cryptography;
using System.Text.Json;

namespace Aggregator.Publishing.Output;

/// <summary>Files of the run before that no longer belong: the chart of a group that was renamed would otherwise stay and mislead.</summary>
internal static class FormerOutput
{
    /// <summary>Full paths of files the former manifest lists, the new run does not write, and nobody has changed since. Without a readable manifest: none.</summary>
    public static IReadOnlyList<string> NoLongerWritten(string folder, string manifest, IReadOnlyList<OutputFile> written)
    {
        var kept = written.Select(f => f.File).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var root = folder.EndsWith(Path.DirectorySeparatorChar) ? folder : folder + Path.DirectorySeparatorChar;
        return [.. Listed(Path.Combine(folder, manifest))
            .Where(file => !kept.Contains(file.File) && !file.File.Contains('\0', StringComparison.Ordinal))
            .Select(file => (Path: Path.GetFullPath(Path.Combine(folder, file.File)), file.Sha256))
            .Where(file => file.Path.StartsWith(root, StringComparison.Ordinal) && IsUnchanged(file.Path, file.Sha256))
            .Select(file => file.Path)];
    }

    private static bool IsUnchanged(string path, string sha256)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream)) == sha256;
    }

    private static List<(string File, string Sha256)> Listed(string manifest)
    {
        if (!File.Exists(manifest))
        {
            return [];
        }

        try
        {
            using var parsed = JsonDocument.Parse(File.ReadAllBytes(manifest));
            return [.. parsed.RootElement.GetProperty("outputs").EnumerateArray()
                .Select(o => (o.GetProperty("file").GetString() ?? "", o.GetProperty("sha256").GetString() ?? ""))];
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // Not a manifest of ours: nothing is known of an earlier run, so nothing is removed.
            return [];
        }
    }
}
