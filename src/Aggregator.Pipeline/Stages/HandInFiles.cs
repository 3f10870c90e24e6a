using System.Globalization;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;
using Aggregator.Intake.Collecting;

namespace Aggregator.Pipeline.Stages;

/// <summary>Hand-ins over the web as files of a night. The same bytes for the same unit are one file, however often they came; without a unit they are a file of their own, which the program places.</summary>
public static class HandInFiles
{
    /// <summary>The files, in the order they came.</summary>
    /// <param name="handIns">What was kept, in the order it came.</param>
    /// <param name="inbox">Paths that are taken.</param>
    /// <param name="vault">Where the bytes are.</param>
    internal static IReadOnlyList<CollectedFile> Of(IReadOnlyList<HandIn> handIns, IEnumerable<string> inbox, FileVault vault)
    {
        var taken = inbox.Where(HandInPath.Is).ToHashSet(StringComparer.Ordinal);
        var files = new List<CollectedFile>();
        foreach (var bytes in handIns.GroupBy(line => line.Sha256, StringComparer.Ordinal))
        {
            // Who did not say whose it is means what the same account said of these bytes at another time, and nobody else's word: a unit could
            // else make the office's file its own by handing in another unit's bytes first. A unit's own account always says.
            var named = bytes.Where(line => line.Unit is not null).GroupBy(line => line.Account, StringComparer.Ordinal)
                .Select(words => (Account: words.Key, Units: words.Select(line => line.Unit).Distinct().ToList())).Where(words => words.Units.Count == 1)
                .ToDictionary(words => words.Account, words => words.Units[0], StringComparer.Ordinal);
            foreach (var same in bytes.GroupBy(line => line.Unit ?? named.GetValueOrDefault(line.Account)))
            {
                files.Add(FileOf([.. same], same.Key, taken, vault));
            }
        }

        return files;
    }

    private static CollectedFile FileOf(IReadOnlyList<HandIn> lines, string? unit, HashSet<string> taken, FileVault vault)
    {
        var (first, last) = (lines[0], lines[^1]);
        var folder = $"{HandInPath.Folder}/{first.Id.ToString("000000", CultureInfo.InvariantCulture)}";
        // Somebody may have made a folder of this very name in the inbox.
        while (!taken.Add($"{folder}/{first.FileName}"))
        {
            folder += "+";
        }

        var path = $"{folder}/{first.FileName}";
        var year = lines.LastOrDefault(line => line.Year is not null)?.Year;
        return new CollectedFile(path, first.Sha256, first.Length, lines.Min(line => line.Received).Date)
        {
            HandedIn = new HandedIn(first.FileName, unit, year, lines.Min(line => line.Received), lines.Max(line => line.Received), last.Person),
            Problem = vault.Has(first.Sha256) ? null : new Loss("not-collected", path, "网上报送的文件在档案中找不到，请系统管理员检查数据目录中的 files 文件夹，并请单位重新报送。"),
        };
    }
}
