using System.Text.RegularExpressions;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking.Rules;

/// <summary>PLACEHOLDER: nothing of a template is left unfilled: <c>XX</c>, <c>××</c>, <c>X年</c>, <c>□</c>, <c>***</c>, a count without its number.</summary>
internal sealed partial class PlaceholdersAreFilled : IRule
{
    private const int Most = 20;

    public RuleInfo Info { get; } = new("PLACEHOLDER", "模板占位未填", Severity.Warning, "", 2008, null,
        "正文和表格中是否留有“XX”“××”等占位符，或“主动公开条”一类缺数字的空位。", "请填写实际内容；没有的写0或删去该句。")
    {
        Family = RuleFamily.Filling,
        GoodExample = "全年主动公开政府信息120条。",
        BadExample = "全年主动公开政府信息XX条。",
        Since = 2,
    };

    public IEnumerable<Finding> Check(CheckedReport report)
    {
        var text = report.Report.Text;
        var places = Patterns().Matches(text, report.Report.Body.Offset).TakeWhile(match => match.Index < report.Report.Body.End)
            .Select(match => new TextSpan(match.Index, match.Length))
            .Where(report.Report.Body.Contains)
            .Concat(report.Report.Figures.Where(f => f.State == FigureState.Masked).Select(f => f.Source.Span))
            .OrderBy(span => span.Offset).ThenByDescending(span => span.Length)
            .ToList();

        // One finding for each sentence: a sentence with three gaps is one thing to fill in.
        var sentences = places
            .Select(place => (Place: place, Sentence: Sentences.Around(text, place)))
            .GroupBy(found => Places.Snippet(text, found.Sentence))
            .Take(Most);
        foreach (var sentence in sentences)
        {
            var first = sentence.First();
            yield return report.Fails(Info, sentence.Key,
                $"{report.Report.PartOf(first.Place)}有未填的占位内容“{Places.Snippet(text, first.Place)}”：{sentence.Key}",
                [.. sentence.Select(found => found.Place).Distinct().Take(5).Select(place => report.At(place))], null, Places.Snippet(text, first.Place));
        }
    }

    // A letter, digit, dot or slash beside the crosses makes them part of an address or a word (…/xxgk/), not a gap.
    [GeneratedRegex(@"(?<![A-Za-z0-9./_-])[xX×Ｘｘ]{2,20}(?![A-Za-z0-9./_-])|(?<![0-9])20[xX×]{2}(?=年)|(?<![A-Za-z0-9×])[xX×Ｘ](?=[年月日件条次个项篇区县市局镇])|[□＿_]{2,20}|(?<![0-9*])\*{3,20}(?![0-9*])|(?:主动公开|公开|受理|收到|办结|答复|发布)(?:政府信息|信息|申请)?(?:共计|共|计)?\s?[条件](?=[，。；、,;])", RegexOptions.CultureInvariant)]
    private static partial Regex Patterns();
}
