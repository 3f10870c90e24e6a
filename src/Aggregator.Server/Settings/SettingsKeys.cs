using System.Collections;
using System.Reflection;
using Aggregator.Intake;
using Aggregator.Server.Commands;
using Aggregator.Server.Hosting;
using Aggregator.Server.Notices;
using Aggregator.Server.Watching;
using Aggregator.Server.Web.Access;

namespace Aggregator.Server.Settings;

/// <summary>
/// Every key an office may set. A new section stands here, and each of its keys in <c>src/SETTINGS.md</c>: a test holds the two together. What is set
/// and stands in no section is refused, so that a slip in a key is not a setting that silently does nothing.
/// </summary>
internal static class SettingsKeys
{
    /// <summary>In place of a list's number and of a name an office chooses.</summary>
    public const string Any = "*";

    private const int Near = 3;

    /// <summary>The sections.</summary>
    public static IReadOnlyList<SettingsSection> Sections { get; } =
    [
        new("Store", typeof(StoreSettings)),
        new("Workers", typeof(WorkerSettings)),
        new("Jobs", typeof(JobSettings)),
        new("Portals", typeof(PortalSettings)),
        new("Nights", typeof(WatchSettings.NightsSection)),
        new("Logs", typeof(LogSettings)),
        new("Metrics", typeof(WatchSettings.MetricsSection)),
        new("Notices", typeof(NoticeSettings)),
        new("Site", typeof(SiteOptions)),
    ];

    /// <summary>Every key as a path, in ordinal order: <c>Site:Hosts:*</c>.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Sections.SelectMany(section => KeysOf(section.Name, section.Options)).Order(StringComparer.Ordinal)];

    /// <summary>Refuses what is set and nobody reads.</summary>
    /// <exception cref="RefusedInputException">Names every such key; no value is repeated.</exception>
    public static void RefuseUnknown(string dataFolder)
    {
        if (Unknown(dataFolder) is { Count: > 0 } unknown)
        {
            throw new RefusedInputException(unknown);
        }
    }

    /// <summary>A Chinese sentence for each key that is set and that nobody reads.</summary>
    /// <exception cref="RefusedInputException">The file is no JSON.</exception>
    public static IReadOnlyList<string> Unknown(string dataFolder)
    {
        using var file = new ConfigurationManager();
        file.AddOfficeFile(dataFolder);
        using var variables = new ConfigurationManager();
        variables.AddOfficeVariables();
        // Variables without a section are other programs' or our tests'.
        return [.. Unknown(file, "settings.json").Concat(Unknown(variables, "环境变量").Where(one => one.Key.Contains(':', StringComparison.Ordinal))).Select(one => one.Sentence)];
    }

    private static IEnumerable<(string Key, string Sentence)> Unknown(ConfigurationManager set, string place) =>
        from one in set.AsEnumerable()
        where one.Value is not null && !All.Any(known => Fits(one.Key, known))
        orderby one.Key
        select (one.Key, Sentence(one.Key, place));

    private static string Sentence(string key, string place)
    {
        var list = All.FirstOrDefault(known => known.EndsWith(":" + Any, StringComparison.Ordinal) && Fits(key, known[..^2]));
        var near = All.Select(known => (Known: known, Far: Distance(key.ToLowerInvariant(), known.ToLowerInvariant()))).MinBy(one => one.Far);
        return list is not null ? $"{place} 的 {key} 应写成列表或若干项，现在只写了一个值，没有起作用；请对照 src/SETTINGS.md 改正。"
            : $"{place} 中有不认识的设置 {key}，没有起作用；" + (near.Far <= Near ? $"是不是 {near.Known}？" : "") + "请对照 src/SETTINGS.md 改正或删去。";
    }

    private static bool Fits(string key, string known)
    {
        var (parts, pattern) = (key.Split(':'), known.Split(':'));
        return parts.Length == pattern.Length && parts.Zip(pattern).All(pair => pair.Second == Any || string.Equals(pair.First, pair.Second, StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<string> KeysOf(string path, Type type)
    {
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite))
        {
            var (key, kind) = ($"{path}:{property.Name}", Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType);
            if (kind.IsPrimitive || kind.IsEnum || kind == typeof(string) || kind == typeof(decimal) || kind == typeof(TimeSpan))
            {
                yield return key;
            }
            else if (kind.IsAssignableTo(typeof(IEnumerable)))
            {
                var element = kind.IsArray ? kind.GetElementType()! : kind.GetGenericArguments()[^1];
                foreach (var inner in element == typeof(string) || element.IsPrimitive ? [$"{key}:{Any}"] : KeysOf($"{key}:{Any}", element))
                {
                    yield return inner;
                }
            }
            else
            {
                foreach (var inner in KeysOf(key, kind))
                {
                    yield return inner;
                }
            }
        }
    }

    // Letters to be changed, added or taken away.
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
            }
        }

        return row[^1];
    }
}
