namespace Aggregator.Intake.Portals;

/// <summary>What a site's robots.txt lets us do, read as RFC 9309 says: the group of our name, else that of all; the longest rule that fits a path, and of equals the one that allows.</summary>
public sealed class RobotsRules
{
    /// <summary>The name we look for in robots.txt and go by.</summary>
    public const string OwnName = "aggregator";

    /// <summary>What is read of a file; RFC 9309 asks for 500 KiB at least.</summary>
    public const int MostBytes = 512 * 1024;

    private const int MostRules = 2_000;

    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(15);

    private readonly List<(string Pattern, bool Allows)> _rules;

    private RobotsRules(List<(string, bool)> rules, TimeSpan? delay) => (_rules, Delay) = (rules, delay);

    /// <summary>Nothing is forbidden: there is no robots.txt.</summary>
    public static RobotsRules AllowAll { get; } = new([], null);

    /// <summary>Everything is forbidden: the server could not be asked, so it is let alone, and what it answered is what is said of it.</summary>
    public static RobotsRules Unknown(PortalAnswer answer) => new([("/", false)], null) { Unanswered = answer };

    /// <summary>What came instead of the file; null when it or its absence is known.</summary>
    public PortalAnswer? Unanswered { get; private init; }

    /// <summary>The pause the site asks for, at most fifteen seconds; null when it asks for none.</summary>
    public TimeSpan? Delay { get; }

    /// <summary>Reads a file. Lines that are none of the format, such as a page in HTML, say nothing.</summary>
    public static RobotsRules Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<(string, bool)> own = [], all = [];
        TimeSpan? ownDelay = null, allDelay = null;
        var (isOwn, isAll, isNamed, hasOwn) = (false, false, false, false);
        foreach (var line in text.AsSpan().TrimStart('\ufeff').EnumerateLines())
        {
            var said = (line.IndexOf('#') is var hash and >= 0 ? line[..hash] : line).Trim();
            if (said.IndexOf(':') is not (> 0 and var colon))
            {
                continue;
            }

            var key = said[..colon].TrimEnd();
            var value = said[(colon + 1)..].Trim();
            if (key.Equals("user-agent", StringComparison.OrdinalIgnoreCase))
            {
                // Names one after the other share the rules that follow.
                (isOwn, isAll) = isNamed ? (isOwn, isAll) : (false, false);
                isOwn |= value.Equals(OwnName, StringComparison.OrdinalIgnoreCase) || (value.StartsWith(OwnName, StringComparison.OrdinalIgnoreCase) && value[OwnName.Length] is '/' or ' ');
                isAll |= value is "*";
                isNamed = true;
                hasOwn |= isOwn;
                continue;
            }

            var allows = key.Equals("allow", StringComparison.OrdinalIgnoreCase);
            if (allows || key.Equals("disallow", StringComparison.OrdinalIgnoreCase))
            {
                isNamed = false;
                if (value.Length > 0 && own.Count + all.Count < MostRules)
                {
                    Add(isOwn, own, value, allows);
                    Add(isAll, all, value, allows);
                }
            }
            else if (key.Equals("crawl-delay", StringComparison.OrdinalIgnoreCase))
            {
                isNamed = false;
                var delay = double.TryParse(value, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < 1e6
                    ? TimeSpan.FromSeconds(Math.Min(seconds, LongestDelay.TotalSeconds)) : (TimeSpan?)null;
                ownDelay = isOwn ? delay ?? ownDelay : ownDelay;
                allDelay = isAll ? delay ?? allDelay : allDelay;
            }
        }

        return hasOwn ? new RobotsRules(own, ownDelay) : new RobotsRules(all, allDelay);
    }

    /// <summary>Whether an address may be asked for. The robots.txt itself always may.</summary>
    public bool Allows(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        var path = Uri.UnescapeDataString(url.PathAndQuery);
        if (path == "/robots.txt")
        {
            return true;
        }

        var best = (Length: -1, Allows: true);
        foreach (var (pattern, allows) in _rules)
        {
            if ((pattern.Length > best.Length || (pattern.Length == best.Length && allows)) && Fits(pattern, path))
            {
                best = (pattern.Length, allows);
            }
        }

        return best.Allows;
    }

    private static void Add(bool isMeant, List<(string, bool)> rules, ReadOnlySpan<char> value, bool allows)
    {
        if (isMeant)
        {
            rules.Add((Uri.UnescapeDataString(value.ToString()), allows));
        }
    }

    // '*' is anything, '$' at the end the end. Each star takes the first place that fits, so that the time is that of one pass for each.
    private static bool Fits(string pattern, string path)
    {
        var ends = pattern.EndsWith('$');
        var parts = (ends ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        var at = parts[0].Length;
        for (var i = 1; i < parts.Length; i++)
        {
            if (ends && i == parts.Length - 1)
            {
                return path.Length - at >= parts[i].Length && path.EndsWith(parts[i], StringComparison.Ordinal);
            }

            var found = path.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + parts[i].Length;
        }

        return !ends || at == path.Length;
    }
}
