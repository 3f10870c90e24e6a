using System.Text.RegularExpressions;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Extracting;

/// <summary>Tells which form a text follows and whether it is an annual report at all, by title, headings and tables.</summary>
internal static partial class FormTeller
{
    private static readonly string[] Signatures = ["总体情况", "收到和处理", "其他需要报告"];

    private static readonly string[] Essential = ["proactive", "on_request", "review", "problems", "fees", "consultation"];

    /// <summary>Everything the judgement rests on.</summary>
    /// <param name="Title">The title, or null.</param>
    /// <param name="Year">The stated year, or null.</param>
    /// <param name="Headings">All headings.</param>
    /// <param name="Body">The body's text.</param>
    /// <param name="TableForm">The form whose 表一 or 表二 the document holds, or null.</param>
    /// <param name="HasFormTables">Whether it holds any of the three tables.</param>
    /// <param name="HasStatistics2014">Whether it holds the 2014 statistics table.</param>
    /// <param name="HasIndicators">Whether it holds a table of indicators of any kind.</param>
    /// <param name="StatesFigures">Whether its text states any number in digits for what a report counts.</param>
    internal sealed record Signs(
        string? Title,
        int? Year,
        IReadOnlyList<Heading> Headings,
        string Body,
        FormDefinition? TableForm,
        bool HasFormTables,
        bool HasStatistics2014,
        bool HasIndicators,
        bool StatesFigures);

    /// <summary>The judgement.</summary>
    public static FormVerdict Tell(Signs signs)
    {
        if (string.IsNullOrWhiteSpace(signs.Body) && !signs.HasFormTables)
        {
            return new FormVerdict(FormEdition.Other, "文件里没有读到文字，请核对文件是否完整后重新报送。");
        }

        var title = LabelText.Simplified(signs.Title ?? "");
        var saysAnnual = title.Contains("年度报告", StringComparison.Ordinal) || title.Contains("年报", StringComparison.Ordinal);
        if (NoticeOfReports().Match(title) is { Success: true } notice)
        {
            return new FormVerdict(FormEdition.Other, $"标题写明是“{notice.Value}”，不是政府信息公开工作年度报告本身；请报送年度报告。");
        }

        if (OtherAffairs().Match(title) is { Success: true } affairs && !title.Contains("政府信息", StringComparison.Ordinal) && !title.Contains("政务", StringComparison.Ordinal))
        {
            return new FormVerdict(FormEdition.Other, $"标题含“{affairs.Value}”，不是政府信息公开工作年度报告；请核对后报送年度报告。");
        }

        if (!signs.HasFormTables && PartYear().Match(title) is { Success: true } part)
        {
            return new FormVerdict(FormEdition.Summary, $"标题写明是“{part.Value}”的材料，不是年度报告；请报送全年的政府信息公开工作年度报告。");
        }

        if (!saysAnnual && NotAReport().Match(title) is { Success: true } other)
        {
            return new FormVerdict(FormEdition.Other, $"标题含“{other.Value}”，不是政府信息公开工作年度报告；请核对后报送年度报告。");
        }

        if (signs.HasFormTables || FollowsNationalForm(signs))
        {
            return new FormVerdict(National(signs), null);
        }

        return signs.HasStatistics2014 && (saysAnnual || OutlineSigns(signs) >= 2)
            ? new FormVerdict(FormEdition.Statistics2014, null)
            : ByOutline(signs, title);
    }

    /// <summary>The judgement once the figures are read: a national form nobody filled in is no report.</summary>
    public static FormVerdict WithFigures(FormVerdict verdict, IReadOnlyList<Figure> figures) =>
        verdict is { OffTopicReason: null, Form: FormEdition.Form2021 or FormEdition.Form2019 }
        && figures.Any(figure => figure.Table is "T1" or "T2" or "T3")
        && figures.All(figure => figure.State is FigureState.Blank or FigureState.Missing)
            ? verdict with { OffTopicReason = "这是未填写的空白格式，表格和正文没有任何实际数据；请填写后报送。" }
            : verdict;

    private static FormVerdict ByOutline(Signs signs, string title)
    {
        var isAboutDisclosure = title.Contains("公开", StringComparison.Ordinal);
        var count = OutlineSigns(signs);
        if (count >= (isAboutDisclosure ? 2 : 3) || (signs.HasIndicators && isAboutDisclosure && title.Contains("报告", StringComparison.Ordinal)))
        {
            return IsBlankForm(signs)
                ? new FormVerdict(FormEdition.Outline2008, "这是未填写的样本或空白格式，没有任何实际数据；请填写后报送。")
                : new FormVerdict(FormEdition.Outline2008, null);
        }

        return isAboutDisclosure && title.Contains("总结", StringComparison.Ordinal)
            ? new FormVerdict(FormEdition.Summary, "这是工作总结，没有年度报告应有的主动公开、依申请公开、复议诉讼等内容；请报送年度报告。")
            : new FormVerdict(FormEdition.Other, "正文没有主动公开、依申请公开、复议诉讼等年度报告应有的内容，不是政府信息公开工作年度报告；请核对文件。");
    }

    private static int OutlineSigns(Signs signs)
    {
        var named = signs.Headings.Select(heading => OutlineCodes.Of(heading.Key)).Where(code => Essential.Contains(code)).ToHashSet(StringComparer.Ordinal);
        if (named.Count > 0)
        {
            return named.Count;
        }

        // A text without headings: the words themselves.
        string[][] words = [["主动公开"], ["依申请公开", "公开申请", "公开的申请"], ["行政复议", "行政诉讼"]];
        return words.Count(any => any.Any(word => signs.Body.Contains(word, StringComparison.Ordinal)));
    }

    private static bool FollowsNationalForm(Signs signs)
    {
        var keys = signs.Headings.Where(heading => heading.Level == 1).Select(heading => heading.Key).ToList();
        var codes = keys.Select(OutlineCodes.OfForm).Where(code => code.Length > 0).Distinct(StringComparer.Ordinal).Count();
        var signatures = Signatures.Count(word => keys.Any(key => key.Contains(word, StringComparison.Ordinal)));

        // 其他需要报告的事项 heads the last part of the old outline too: beside its statistics table one such word tells nothing.
        return signs.Year is null or >= 2019 && codes >= 4 && signatures >= (signs.Year is null || signs.HasStatistics2014 ? 2 : 1);
    }

    private static FormEdition National(Signs signs) =>
        signs.TableForm?.Code is { } code ? code == Forms.Form2019.Code ? FormEdition.Form2019 : FormEdition.Form2021
        : signs.Year is 2019 or 2020 ? FormEdition.Form2019
        : FormEdition.Form2021;

    // Notes to whoever fills the form in, and no number anywhere.
    private static bool IsBlankForm(Signs signs) => !signs.StatesFigures && FillingNote().Count(signs.Body) >= 3;

    [GeneratedRegex(@"上半年|下半年|半年度?|第?[一二三四1-4]季度|季度|年中|[0-9一二三四五六七八九十]{1,2}月份|(?<![0-9])1\s?[-—~～至到]\s?(?:[2-9]|1[01])月|一至(?:[二三四五六七八九]|十一?)月", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex PartYear();

    [GeneratedRegex(
        @"党务公开|村务公开|厂务公开|校务公开|院务公开|进展情况|自查|自检|自评|整改|要点|方案|计划|通知|督查|指南|目录|办法|制度|规定|申请表|简报|答复|公告$|考核|通报",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: PatternTime.Most)]
    private static partial Regex NotAReport();

    // A paper about annual reports, not one.
    [GeneratedRegex(
        @"(?:年度报告|年报)(?:的|等)?.{0,20}(?:通知|通报|说明|模板|格式|样表|自查报告|自查情况(?:的)?报告|评估报告|解读|方案|公告|函|意见|台账|清单|一览表|汇总表)(?:[（(][^（()）]{0,12}[)）])?$",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: PatternTime.Most)]
    private static partial Regex NoticeOfReports();

    [GeneratedRegex(@"(?:党务|村务|居务|厂务|校务|院务|所务|检务|审务|狱务|会务|司务)公开", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex OtherAffairs();

    [GeneratedRegex(@"本段(?:主要)?(?:介绍|对)|填写|由各单位|可具体|具体描述|灵活掌握|酌情|描述这些|说明原因|根据工作实际", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex FillingNote();
}
