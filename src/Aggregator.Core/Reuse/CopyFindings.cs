using System.Globalization;
using Aggregator.Core.Checking;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Reuse;

/// <summary>Turns shared passages into findings: text copied from another unit, text carried over from the unit's own past.</summary>
/// <remarks>What a unit took from a known template is told in its shares; a template is there to be used, so it is no finding between its users.</remarks>
public static class CopyFindings
{
    // From here on a shared stretch is more than a common phrase: some seven lines, or a third of a section, of which numbers and names may differ.
    private const int ManyEqual = 160;
    private const decimal MuchEqual = 0.26m;
    private const decimal MostOfTheText = 0.70m;

    // Another unit's name left standing makes a chance likeness unlikely: less will do.
    private const int ManyWithName = 120;
    private const decimal MuchWithName = 0.20m;

    private const int PairsShown = 5;
    private const int NamesShown = 3;

    /// <summary>
    /// At most one COPY_OTHER (naming the unit most is shared with) and one COPY_SELF for each accepted report of <paramref name="year"/>,
    /// in roster order. A person has to confirm them: who wrote first is not known from the texts.
    /// </summary>
    public static IReadOnlyList<Finding> From(IReadOnlyList<ReusePassage> passages, int year, IReadOnlyList<Submission> submissions, Roster roster)
    {
        var shares = ReuseShares.Of(passages, year, submissions);
        var orders = ReuseOrders.Of(passages, ReuseDates.Of(submissions));
        var files = submissions.Where(s => s is { Status: SubmissionStatus.Accepted, Unit: not null, Year: not null })
            .GroupBy(s => (s.Unit!, s.Year!.Value)).ToDictionary(g => g.Key, g => g.First());
        var findings = new List<Finding>();
        foreach (var share in shares.Values.OrderBy(s => roster.OrderOf(s.Unit)).ThenBy(s => s.Unit, StringComparer.Ordinal))
        {
            if (share.Peer is { } peer && IsMuch(share))
            {
                findings.Add(FromPeer(share, peer, orders, roster, files));
            }

            if (share is { PastShare: > MostOfTheText, PastYear: { } past })
            {
                findings.Add(new Finding(CityRules.CopiedFromOwnPast.Id, CityRules.CopiedFromOwnPast.Severity, Outcome.Fail, share.Unit, year,
                    $"{PartName(share)}有{Percent(share.PastShare.Value)}与本单位{past}年度报告雷同（{EditsOf(share.PastPassages)}）。", null, Percent(share.PastShare.Value), null,
                    Evidence(share.PastPassages, files), string.Create(CultureInfo.InvariantCulture, $"past/{past}")));
            }
        }

        return findings;
    }

    private static bool IsMuch(ReuseShare share)
    {
        if (share.HoldsPeersName)
        {
            return share.PeerCharacters >= ManyWithName || share.LargestSectionShare >= MuchWithName;
        }

        // A thin likeness is mostly the unit's own words between turns that others use too: only what is equal accuses.
        var equal = Math.Min(share.PeerCharacters, share.PeerPassages.Sum(place => place.Passage.Characters));
        return share.PeerCharacters > 0
            && (equal >= ManyEqual || share.LargestSectionShare * equal / share.PeerCharacters >= MuchEqual);
    }

    private static Finding FromPeer(ReuseShare share, string peer, ReuseOrders orders, Roster roster, Dictionary<(string, int), Submission> files)
    {
        var first = share.PeerPassages[0];
        var longest = share.PeerPassages.MaxBy(p => p.Passage.Characters)!;
        var name = roster.Find(peer)?.Name ?? peer;
        var years = string.Join("、", share.PeerPassages.Select(p => p.Other.Year).Distinct().Order());
        var names = share.PeerPassages.SelectMany(p => p.NamesInMine).Select(n => n.Name).Distinct(StringComparer.Ordinal).Take(NamesShown).Select(n => $"“{n}”").ToList();
        var left = names.Count > 0 ? $"文中保留了{string.Join("、", names)}的名称；" : "";
        return new Finding(CityRules.CopiedFromOther.Id, CityRules.CopiedFromOther.Severity, Outcome.Fail, share.Unit, share.Year,
            $"{left}与{name}{years}年度报告有雷同段落共{share.PeerCharacters}字（{EditsOf(share.PeerPassages)}），占{PartName(share)}的{Percent(share.PeerShare ?? 0)}，其中相同{share.LargestPeer.Equal}字；"
                + $"最长一段相同{longest.Passage.Characters}字：“{Shortened(longest.Mine.Snippet)}”。{orders.Of(first.Mine, first.Other).Sentence("本单位", name)}",
            null, Percent(share.PeerShare ?? 0), null, Evidence(share.PeerPassages, files),
            string.Create(CultureInfo.InvariantCulture, $"peer/{peer}/{first.Other.Year}"));
    }

    private static string PartName(ReuseShare share) => share.IsWholeText ? "正文" : "总体情况和存在问题部分";

    private static string EditsOf(IReadOnlyList<SharedPlace> places) => ReuseWords.Edits(places.Select(p => p.Passage));

    private static List<Evidence> Evidence(IReadOnlyList<SharedPlace> places, Dictionary<(string, int), Submission> files) =>
        [.. places.Take(PairsShown).SelectMany(p => new[] { p.Mine, p.Other }).Select(side => new Evidence(
            files.GetValueOrDefault((side.Unit, side.Year))?.File ?? side.Id,
            side.Section.Length > 0 ? side.Section : "正文",
            side.Span,
            ShortText.Cut(side.Snippet, 120),
            Place(files.GetValueOrDefault((side.Unit, side.Year)), side)))];

    private static string Place(Submission? submission, ReuseSide side)
    {
        var heading = submission?.Report?.Sections.FirstOrDefault(s => s.Code == side.Section && s.BodySpan.Contains(side.Span))?.Heading
            ?? submission?.Report?.Sections.FirstOrDefault(s => s.Code == side.Section)?.Heading ?? "";
        return ShortText.Of(heading, 40);
    }

    private static string Shortened(string snippet)
    {
        var line = string.Join("", snippet.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        return ShortText.Of(line, 40);
    }

    private static string Percent(decimal share) => (share * 100).ToString("0.#", CultureInfo.InvariantCulture) + "%";
}
