using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking.Rules;

/// <summary>PLACEHOLDER: nothing of a template is left unfilled: <c>XX</c>, <c>××</c>, <c>X年</c>, <c>□</c>, <c>***</c>, blanks before a measure, （待补）.</summary>
internal sealed class PlaceholdersAreFilled : IRule
{
    private const int Most = 20;

    private const int MostPlaces = 200;

    public RuleInfo Info { get; } = new("PLACEHOLDER", "模板占位未填", Severity.Warning, "", 2008, null,
        "正文和表格中是否留有“XX”“××”“□”“（待补）”等占位符或留空未填的数字。", "请填写实际内容；没有的写0或删去该句。")
    {
        Family = RuleFamily.Filling,
        GoodExample = "全年主动公开政府信息120条。",
        BadExample = "全年主动公开政府信息XX条。",
        OfAnyText = true,
    };

    public IEnumerable<Finding> Check(CheckedReport report)
    {
        var text = report.Report.Text;
        var places = Gaps.In(report.Report)
            .Concat(report.Report.Figures.Where(f => f.State == FigureState.Masked && !f.IsNarrative()).Select(f => f.Source.Span))
            .OrderBy(span => span.Offset).ThenByDescending(span => span.Length).Distinct().ToList();

        // One finding for each sentence: a sentence with three gaps is one thing to fill in. A text full of gaps is one finding more, which counts the rest.
        var sentences = places.Select(place => (Place: place, Sentence: Sentences.Around(text, place)))
            .GroupBy(found => Places.Snippet(text, found.Sentence)).ToList();
        var single = sentences.Count > Most ? Most - 1 : sentences.Count;
        foreach (var sentence in sentences.Take(single))
        {
            var found = sentence.Select(gap => gap.Place).ToList();
            yield return report.Fails(Info, sentence.Key,
                $"{report.Report.PartOf(found[0])}有未填的占位内容“{Places.Snippet(text, found[0])}”{(found.Count > 1 ? $"等{found.Count}处" : "")}：{sentence.Key}",
                Evidence(report, found), null, Places.Snippet(text, found[0]));
        }

        if (sentences.Count > single)
        {
            var rest = sentences.Skip(single).SelectMany(sentence => sentence.Select(gap => gap.Place)).ToList();
            yield return report.Fails(Info, "rest", $"此外还有{rest.Count}处未填的占位内容，全文共{places.Count}处；请对照全文逐处填写：{Places.Snippet(text, Sentences.Around(text, rest[0]))}",
                Evidence(report, rest), null, rest.Count + "处");
        }
    }

    private static List<Evidence> Evidence(CheckedReport report, List<TextSpan> places) => [.. places.Take(MostPlaces).Select(place => report.At(place))];
}
