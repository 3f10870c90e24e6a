using System.Buffers;
using System.Text.RegularExpressions;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking.Rules;

/// <summary>SAMPLE_TEXT: what came in is a unit's report, not a model text or a template nobody filled in.</summary>
internal sealed partial class TextIsNoSample : IRule
{
    private const int ManyGaps = 10;

    // One of these begins every gap.
    private static readonly SearchValues<char> Blanks = SearchValues.Create("xX×Ｘ＊*○□_＿");

    public RuleInfo Info { get; } = new("SAMPLE_TEXT", "范文或空白样本", Severity.Error, "", 2008, null,
        "报送的是本单位的报告，还是范文、样本或没有填写的模板。", "请报送本单位填写完整的年度报告。")
    {
        Family = RuleFamily.Filling,
        GoodExample = "各处数字、日期和单位都已填写。",
        BadExample = "标题写着“年度报告（样本）”，数字都是“×”。",
        OfAnyText = true,
    };

    public IEnumerable<Finding> Check(CheckedReport report)
    {
        var text = report.Report;
        var word = Named().Match(text.Title ?? "") is { Success: true } named ? named.Groups["word"].Value : "";
        var filled = text.Figures.Count(figure => figure.State == FigureState.Value && (figure.IsNarrative() || figure.Value != 0));
        var body = Places.Cut(text.Text, text.Body);
        var gaps = body.AsSpan().ContainsAny(Blanks) ? Gaps().Count(body) : 0;
        if (word.Length > 0)
        {
            yield return report.Fails(Info, "title", $"标题写明是“{word}”，不是本单位的报告{(filled == 0 || gaps >= ManyGaps ? "" : "；但文中有实际数字，请核对")}。", [], null, word,
                severity: filled > gaps ? Severity.Warning : null);
        }
        else if (!text.IsAnnualReport && Blank().IsMatch(text.OffTopicReason ?? "") || filled == 0 && gaps >= ManyGaps)
        {
            yield return report.Fails(Info, "blank", gaps > 0 ? $"这是没有填写的模板：没有实际数字，有{gaps}处空位未填。" : "这是没有填写的模板：没有任何实际数字。", []);
        }
    }

    [GeneratedRegex(@"(?<word>范文|样本|样稿|样文|模板|样表|范本|范例|示范文本|参考文本|参考样式|空白格式|格式文本)(?:[0-9一二三四五]{0,2}[）)\]】]?)$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Named();

    [GeneratedRegex("空白格式|样本|未填写", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Blank();

    [GeneratedRegex("[xX×Ｘ＊*○□]{1,8}(?:年|月|日|件|条|次|个|人|局|市|县|区|镇)|_{3,30}|＿{2,30}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Gaps();
}
