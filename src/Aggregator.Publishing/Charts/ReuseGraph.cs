using Aggregator.Core.Reuse;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Texts;

namespace Aggregator.Publishing.Charts;

/// <summary>A unit or a template that shares text.</summary>
/// <param name="Key">Unit code, or a template's id behind a mark that no code has.</param>
/// <param name="Name">Its name for a reader.</param>
/// <param name="IsTemplate">Whether it is a known template.</param>
/// <param name="Share">The largest share of its own text that stands in one other text, 0 to 1; null where others only took from it.</param>
/// <param name="With">The name of that other one; empty without a share.</param>
/// <param name="Degree">With how many others it shares text.</param>
internal sealed record ReuseNode(string Key, string Name, bool IsTemplate, decimal? Share, string With, int Degree);

/// <summary>Two that share text, and the larger share.</summary>
internal readonly record struct ReuseEdge(string A, string B, decimal Share);

/// <summary>Who shares copied text with whom in the reports of the night's year, in groups that hang together.</summary>
/// <param name="Groups">The one with most units first; within a group templates first, then the largest share.</param>
/// <param name="Edges">The weakest first.</param>
internal sealed record ReuseGraph(IReadOnlyList<IReadOnlyList<ReuseNode>> Groups, IReadOnlyList<ReuseEdge> Edges)
{
    // No unit's code begins with it: codes have no line breaks.
    private const string TemplateMark = "\n";

    /// <summary>The graph of a night.</summary>
    public static ReuseGraph Of(CitySnapshot night)
    {
        var pairs = ReusePairs.Of(night.Reuse, night.Submissions).Where(pair => pair is { Verdict: "copied", Kind: "peer" or "template" } && pair.A.Year == night.Year && KeyOf(pair.A) != KeyOf(pair.B)).ToList();
        var edges = pairs.GroupBy(pair => InOrder(KeyOf(pair.A), KeyOf(pair.B)))
            .Select(both => new ReuseEdge(both.Key.Item1, both.Key.Item2, both.Max(pair => pair.OfA.Share ?? 0)))
            .OrderBy(edge => edge.Share).ThenBy(edge => edge.A, StringComparer.Ordinal).ThenBy(edge => edge.B, StringComparer.Ordinal).ToList();
        // Who took from whom is told by the dates and the names left standing, as everywhere else: not by the order in which two were compared.
        var shares = ReuseShares.Of(night.Reuse, night.Year, night.Submissions);
        var neighbours = edges.SelectMany(edge => new[] { (edge.A, edge.B), (A: edge.B, B: edge.A) }).ToLookup(one => one.A, one => one.B, StringComparer.Ordinal);
        var groups = Parts(neighbours).Select(group => (IReadOnlyList<ReuseNode>)
        [
            .. group.Select(Node).OrderByDescending(node => node.IsTemplate).ThenByDescending(node => node.Share ?? 0).ThenByDescending(node => node.Degree)
                .ThenBy(node => night.Roster.OrderOf(node.Key)).ThenBy(node => node.Key, StringComparer.Ordinal),
        ]);
        return new ReuseGraph([.. groups.OrderByDescending(group => group.Count(node => !node.IsTemplate)).ThenByDescending(group => group.Max(node => node.Share ?? 0)).ThenBy(group => group[0].Key, StringComparer.Ordinal)], edges);

        ReuseNode Node(string key)
        {
            var own = shares.GetValueOrDefault(key);
            var isTemplates = (own?.Template.Share ?? 0) > (own?.PeerShare ?? 0);
            var with = own is null ? null : isTemplates ? TemplateMark + own.Templates[0] : own.Peer;
            return new(key, NameOf(key), IsTemplate(key), with is null ? null : isTemplates ? own!.Template.Share : own!.PeerShare, with is null ? "" : NameOf(with), neighbours[key].Count());
        }

        string NameOf(string key) => IsTemplate(key) ? $"范本“{SafeText.OneLine(key[TemplateMark.Length..])}”" : ChartFrame.NameOf(night, key);
    }

    private static bool IsTemplate(string key) => key.StartsWith(TemplateMark, StringComparison.Ordinal);

    private static string KeyOf(ReuseSide side) => side.Unit.Length == 0 ? TemplateMark + side.Id : side.Unit;

    private static (string, string) InOrder(string a, string b) => string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a);

    private static IEnumerable<List<string>> Parts(ILookup<string, string> neighbours)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in neighbours.Select(one => one.Key).Order(StringComparer.Ordinal).Where(seen.Add))
        {
            var part = new List<string> { start };
            for (var i = 0; i < part.Count; i++)
            {
                part.AddRange(neighbours[part[i]].Where(seen.Add));
            }

            yield return part;
        }
    }
}
