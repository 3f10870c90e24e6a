using System.Globalization;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;
using Aggregator.Intake.Collecting;
using Aggregator.Intake.Packages;
using Aggregator.Intake.Portals;

namespace Aggregator.Pipeline.Stages;

/// <summary>What was fetched from web sites as files of a night: every version of a report's page and of what is attached to it, each with the times in which it stood there.</summary>
internal static class PortalFiles
{
    /// <summary>Versions of one page or file that take part in a night; the bytes of all stay kept.</summary>
    private const int MostVersions = 12;

    /// <summary>The files, in the order of their first sight. Of sites the office looks at no more there are none: their bytes stay kept.</summary>
    /// <param name="changes">Every look that brought a change, in order.</param>
    /// <param name="profiles">The sites the office looks at.</param>
    /// <param name="taken">Paths that are taken.</param>
    /// <param name="vault">Where the bytes are.</param>
    public static IReadOnlyList<CollectedFile> Of(IReadOnlyList<PortalSighting> changes, PortalProfiles profiles, IEnumerable<string> taken, FileVault vault)
    {
        var sites = profiles.Sites.ToDictionary(site => site.Key, StringComparer.Ordinal);
        var paths = taken.Where(path => path.StartsWith(PortalPath.Folder + "/", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        var files = new List<CollectedFile>();
        foreach (var slot in changes.Where(look => look.Year is not null && sites.ContainsKey(look.Site)).GroupBy(look => (look.Site, look.Year, look.Part, Url: look.Part == PortalParts.Page ? "" : look.Url)))
        {
            var versions = Versions([.. slot]).ToList();
            // The first, which was published, and the newest: a page that is never twice the same must not make the night longer for ever.
            foreach (var version in versions.Take(1).Concat(versions.Skip(Math.Max(1, versions.Count - MostVersions + 1))))
            {
                files.Add(FileOf(version.First, version.Spans, sites[slot.Key.Site], paths, vault));
            }
        }

        return files;
    }

    private static IEnumerable<(PortalSighting First, IReadOnlyList<PortalSpan> Spans)> Versions(IReadOnlyList<PortalSighting> looks)
    {
        var spans = looks.Select((look, i) => (Look: look, Span: new PortalSpan(ChinaTime.Of(look.At), i + 1 < looks.Count ? ChinaTime.Of(looks[i + 1].At) : null)));
        return spans.Where(one => one.Look.Sha256 is not null).GroupBy(one => one.Look.Sha256, StringComparer.Ordinal)
            .Select(version => (version.First().Look, (IReadOnlyList<PortalSpan>)[.. version.Select(one => one.Span)]));
    }

    private static CollectedFile FileOf(PortalSighting first, IReadOnlyList<PortalSpan> spans, PortalSite site, HashSet<string> taken, FileVault vault)
    {
        var name = NameOf(first);
        var folder = $"{PortalPath.Folder}/{first.Id.ToString("000000", CultureInfo.InvariantCulture)}";
        while (!taken.Add($"{folder}/{name}"))
        {
            folder += "+";
        }

        var path = $"{folder}/{name}";
        return new CollectedFile(path, first.Sha256!, first.Length, ChinaTime.DayOf(first.At))
        {
            Found = new FoundOnSite(name, first.Unit, first.Year!.Value, new PortalCopy(site.Name, site.Number, first.Part == PortalParts.Page ? 0 : Math.Max(1, first.Ordinal), first.Url, spans)),
            Problem = vault.Has(first.Sha256!) ? null : new Loss("not-collected", path, "从网站采集的文件在档案中找不到，请系统管理员检查数据目录中的 files 文件夹，并重新采集。"),
        };
    }

    // 附件：某局年报.docx has its ending already; a page has none.
    private static string NameOf(PortalSighting look)
    {
        var ending = Path.GetExtension(new Uri(look.Url).AbsolutePath).ToLowerInvariant();
        ending = ending is ".docx" or ".doc" or ".wps" or ".pdf" or ".xlsx" or ".xls" or ".et" or ".rtf" or ".odt" or ".ods" or ".txt" ? ending : ".html";
        var title = look.Title.Length > 0 ? look.Title : "年度报告";
        return HandInName.Clean(title.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ? title : title.Replace('/', '／').Replace('\\', '＼') + ending);
    }
}
