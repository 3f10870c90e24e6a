using System.Text.RegularExpressions;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>
/// The name of a unit of the same kind that a text, taken from that unit, keeps in the place of the own one: it answers for the work
/// (由某镇统筹, 某镇对此负总责) or is the subject of sentence after sentence in which the own unit does not appear. A government or a township never
/// answers for another's work; one bureau may for another's, so that only several such sentences tell.
/// </summary>
internal static partial class BorrowedNames
{
    private const int Reach = 40;
    private const int FewestOfPeers = 2;
    private const int FewestOfBureaus = 3;
    private const int FewestOfArea = 4;

    /// <summary>The places with the name.</summary>
    public static IEnumerable<(TextSpan Span, string Name)> Find(CheckedReport report) => Peers(report).Concat(Area(report));

    private static IEnumerable<(TextSpan Span, string Name)> Peers(CheckedReport report)
    {
        var text = Prose.Of(report.Report).Text;
        var isBureau = report.Unit.Kind is UnitKind.Bureau or UnitKind.Vertical;
        List<(TextSpan Span, string Name, bool Answers)> found = [];
        foreach (var sentence in Prose.Of(report.Report).Sentences)
        {
            foreach (var (offset, name, units) in UnitNames.Of(report.Roster).In(text, sentence.Offset, sentence.End))
            {
                if (units.Any(unit => unit.Kind != report.Unit.Kind || Kinship.AreKin(report.Roster, report.Unit, unit) || unit.ValidTo is not null)
                    || ForeignNames.SpeaksOfItself(report, text[sentence.Offset..offset] + text[(offset + name.Length)..sentence.End]))
                {
                    continue;
                }

                var before = text[Math.Max(sentence.Offset, offset - Reach)..offset];
                var after = text[(offset + name.Length)..Math.Min(sentence.End, offset + name.Length + Reach)];
                var answers = Answers().IsMatch(before + "@" + after);
                if (answers || (ForeignNames.Opens(before) && !ForeignNames.IsPartner(after) && !Told().IsMatch(after)))
                {
                    found.Add((new TextSpan(offset, name.Length), name, answers));
                }
            }
        }

        return found.GroupBy(f => f.Name).Where(g => g.Count() >= (isBureau ? FewestOfBureaus : FewestOfPeers) || (!isBureau && g.Any(f => f.Answers)))
            .SelectMany(g => g.Select(f => (f.Span, f.Name)));
    }

    // A township that speaks as its district: 我区计划…, 区政府办公室组织…. Once or twice it tells what the district did.
    private static IEnumerable<(TextSpan Span, string Name)> Area(CheckedReport report)
    {
        if (report.Unit.Kind != UnitKind.Township)
        {
            yield break;
        }

        var text = Prose.Of(report.Report).Text;
        List<(TextSpan Span, string Name)> found = [];
        foreach (var sentence in Prose.Of(report.Report).Sentences)
        {
            var words = Places.Cut(text, sentence);
            if (AsArea().Match(words) is { Success: true } match && !FromAbove().IsMatch(words) && !OfTown().IsMatch(words))
            {
                found.Add((new TextSpan(sentence.Offset + match.Groups["who"].Index, match.Groups["who"].Length), match.Groups["who"].Value));
            }
        }

        if (found.Count >= FewestOfArea && found.Exists(f => f.Name[0] is '我' or '本'))
        {
            var name = found.Find(f => f.Name[0] is '我' or '本').Name;
            foreach (var (span, _) in found)
            {
                yield return (span, name);
            }
        }
    }

    [GeneratedRegex(@"(?:由|责任单位[为是：:]?|牵头单位[为是：:]?)@(?:统筹|抓好落实|定期调度|负总责|负责(?:落实|统筹|督办)?$|组织实施|牵头落实|总牵头)|^[^@]*@(?:对此)?(?:负总责|负全责)|@已建立(?:了)?长效机制|责任单位[为是：:]@$", RegexOptions.CultureInvariant)]
    private static partial Regex Answers();

    // 某镇的做法, 某局公布的测评, 某镇来函: told of somebody else.
    [GeneratedRegex("^(?:[的、和与及等]|[^，。]{0,6}(?:公布|发布|制定|出台|提供|介绍|来|到|赴|前来|组团)[^，。]{0,12}(?:的|函|信|学习|考察|观摩|参观|调研|交流))", RegexOptions.CultureInvariant)]
    private static partial Regex Told();

    [GeneratedRegex("(?:^|[，：])(?<who>[我本][区县]|[区县](?:人民)?政府(?:办公室)?)(?![门网文令的位内外域直级政属]|范围|各)", RegexOptions.CultureInvariant)]
    private static partial Regex AsArea();

    [GeneratedRegex("部署|要求|印发|下发|考核|督查|下达|批复|转发", RegexOptions.CultureInvariant)]
    private static partial Regex FromAbove();

    [GeneratedRegex("[我本全][镇乡]|[我本]街|[镇乡](?:政府|机关)|街道|办事处", RegexOptions.CultureInvariant)]
    private static partial Regex OfTown();
}
