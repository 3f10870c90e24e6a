using System.Globalization;
using Aggregator.Core.Checking;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Reuse;

/// <summary>Turns shared passages into findings: text copied from another unit, text carried over from the unit's own past.</summary>
public static class CopyFindings
{
    // From here on a shared stretch is more than a common phrase: some seven lines, or a third of a section.
    private const int ManyCharacters = 200;
    private const decimal MuchOfASection = 0.30m;
    private const decimal MostOfTheText = 0.70m;

    /// <summary>
    /// At most one COPY_OTHER (naming the unit most is shared with) and one COPY_SELF for each accepted report of <paramref name="year"/>,
    /// in roster order. A person has to confirm them: who wrote first is not known from the texts.
    /// </summary>
    public static IReadOnlyList<Finding> From(IReadOnlyList<ReusePassage> passages, int year, IReadOnlyList<Submission> submissions, Roster roster)
    {
        var shares = ReuseShares.Of(passages, year, submissions);
        var files = submissions.Where(s => s is { Status: SubmissionStatus.Accepted, Unit: not null, Year: not null })
            .GroupBy(s => (s.Unit!, s.Year!.Value)).ToDictionary(g => g.Key, g => g.First());
        var findings = new List<Finding>();
        foreach (var share in shares.Values.OrderBy(s => roster.OrderOf(s.Unit)).ThenBy(s => s.Unit, StringComparer.Ordinal))
        {
            if (share.Peer is { } peer && (share.PeerCharacters >= ManyCharacters || share.LargestSectionShare >= MuchOfASection))
            {
                findings.Add(FromPeer(share, peer, year, roster, files));
            }

            if (share is { PastShare: > MostOfTheText, PastYear: { } past })
            {
                findings.Add(new Finding(CityRules.CopiedFromOwnPast.Id, CityRules.CopiedFromOwnPast.Severity, Outcome.Fail, share.Unit, year,
                    $"总体情况和存在问题部分有{Percent(share.PastShare.Value)}与本单位{past}年度报告逐字相同。", null, Percent(share.PastShare.Value), null,
                    Evidence(share.Unit, share.PastPassages, files), string.Create(CultureInfo.InvariantCulture, $"past/{past}")));
            }
        }

        return findings;
    }

    private static Finding FromPeer(ReuseShare share, string peer, int year, Roster roster, Dictionary<(string, int), Submission> files)
    {
        var first = share.PeerPassages[0];
        var other = first.A.Unit == share.Unit && first.A.Year == year ? first.B : first.A;
        var name = roster.Find(peer)?.Name ?? peer;
        var renamed = share.PeerPassages.Any(p => p.Edits == "entities") ? "（单位名称已替换）" : "";
        return new Finding(CityRules.CopiedFromOther.Id, CityRules.CopiedFromOther.Severity, Outcome.Fail, share.Unit, year,
            $"与{name}{other.Year}年度报告有{share.PeerCharacters}字逐字相同{renamed}，占总体情况和存在问题部分的{Percent(share.PeerShare ?? 0)}；最长一段{first.Characters}字：“{Shortened(first.A.Snippet)}”",
            null, Percent(share.PeerShare ?? 0), null, Evidence(share.Unit, share.PeerPassages, files),
            string.Create(CultureInfo.InvariantCulture, $"peer/{peer}/{other.Year}"));
    }

    private static List<Evidence> Evidence(string unit, IReadOnlyList<ReusePassage> passages, Dictionary<(string, int), Submission> files) =>
        [.. passages.Take(5).SelectMany(p => p.A.Unit == unit ? new[] { p.A, p.B } : [p.B, p.A]).Select(side => new Evidence(
            files.GetValueOrDefault((side.Unit, side.Year))?.File ?? side.Id,
            side.Section.Length > 0 ? side.Section : "正文",
            side.Span,
            side.Snippet.Length > 120 ? side.Snippet[..120] : side.Snippet,
            Place(files.GetValueOrDefault((side.Unit, side.Year)), side)))];

    private static string Place(Submission? submission, ReuseSide side)
    {
        var heading = submission?.Report?.Sections.FirstOrDefault(s => s.Code == side.Section && s.BodySpan.Contains(side.Span))?.Heading
            ?? submission?.Report?.Sections.FirstOrDefault(s => s.Code == side.Section)?.Heading ?? "";
        return heading.Length > 40 ? heading[..40] + "…" : heading;
    }

    private static string Shortened(string snippet)
    {
        var line = string.Join("", snippet.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        return line.Length > 40 ? line[..(char.IsHighSurrogate(line[39]) ? 39 : 40)] + "…" : line;
    }

    private static string Percent(decimal share) => (share * 100).ToString("0.#", CultureInfo.InvariantCulture) + "%";
}
