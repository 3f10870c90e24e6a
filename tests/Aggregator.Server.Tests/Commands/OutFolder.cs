using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace Aggregator.Server.Tests.Commands;

/// <summary>What a night wrote, for comparing nights.</summary>
internal static class OutFolder
{
    public static readonly string[] DataFiles =
        ["figures.json", "findings.json", "manifest.json", "ranking-groups.json", "ranking-movement.json", "ranking.json", "reminders.json", "reuse-clusters.json", "reuse-shares.json", "reuse.json", "reviews.json", "rollup-adjustments.json", "rollup-breaks.json", "rollup-published.json", "rollup-years.json", "rollup.json", "submissions.json"];

    /// <summary>Every file with the hash of its bytes, a workbook with those of its parts, in ordinal order.</summary>
    public static List<string> Hashes(string folder)
    {
        var lines = new List<string>();
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(folder, file);
            lines.Add($"{name} {Hash(File.ReadAllBytes(file))}");
            if (Path.GetExtension(file) == ".xlsx")
            {
                using var zip = ZipFile.OpenRead(file);
                foreach (var entry in zip.Entries)
                {
                    using var stream = entry.Open();
                    lines.Add($"{name}/{entry.FullName} {Convert.ToHexStringLower(SHA256.HashData(stream))}");
                }
            }
        }

        return lines;
    }

    public static JsonElement Json(string folder, string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "data", file)));
        return document.RootElement.Clone();
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
