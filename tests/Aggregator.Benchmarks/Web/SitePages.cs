using System.Net;
using System.Text.RegularExpressions;

namespace Aggregator.Benchmarks.Web;

/// <summary>The pages of a site, found by following its links, by kind.</summary>
internal static partial class SitePages
{
    /// <summary>The cheapest answer there is: the measuring stick.</summary>
    public const string Floor = "/healthz";

    private const int MostOfAKind = 200;

    private const int MostRead = 1500;

    /// <summary>A kind of page and addresses of it.</summary>
    internal sealed record Kind(string Name, IReadOnlyList<string> Addresses);

    /// <summary>Follows the links from the front page.</summary>
    public static async Task<IReadOnlyList<Kind>> FindAsync(Uri address, CookieContainer cookies)
    {
        using var session = Session.Client(address, cookies);
        var kinds = new Dictionary<string, List<string>> { [Floor] = [Floor] };
        var seen = new HashSet<string>(["/"]);
        var waiting = new Queue<string>(["/"]);
        for (var read = 0; read < MostRead && waiting.TryDequeue(out var page); read++)
        {
            using var answer = await session.GetAsync(new Uri(page, UriKind.Relative));
            if (!answer.IsSuccessStatusCode || answer.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            Add(page);
            foreach (Match link in Link().Matches(await answer.Content.ReadAsStringAsync()))
            {
                var to = WebUtility.HtmlDecode(link.Groups[1].Value).Split('#')[0];
                if (to.Length > 0 && to is not "/signout" && !to.StartsWith("//", StringComparison.Ordinal) && !to.StartsWith("/downloads/", StringComparison.Ordinal) && !to.StartsWith("/originals/", StringComparison.Ordinal) && (!kinds.TryGetValue(NameOf(to), out var known) || known.Count < MostOfAKind) && seen.Add(to))
                {
                    waiting.Enqueue(to);
                }
            }
        }

        return [.. kinds.OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => new Kind(kind.Key, kind.Value))];

        void Add(string page)
        {
            var name = NameOf(page);
            kinds.TryAdd(name, []);
            if (kinds[name].Count < MostOfAKind)
            {
                kinds[name].Add(page);
            }
        }
    }

    // /units/B05?findings.p=2 is a kind with /units/B06?findings.p=9.
    private static string NameOf(string address)
    {
        var parts = address.Split('?', 2);
        var path = string.Join('/', parts[0].Split('/').Select((part, depth) => depth >= 3 || (depth == 2 && part.Any(c => char.IsAsciiDigit(c) || char.IsUpper(c) || c == '%')) ? "*" : part));
        return parts.Length == 1 ? path : path + "?" + string.Join('&', parts[1].Split('&').Select(one => one.Split('=')[0]).Distinct().Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("<a [^>]*href=\"(/[^\"]*)\"", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
