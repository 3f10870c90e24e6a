using System.Text;
using System.Text.RegularExpressions;
using Aggregator.Core.Documents;
using Aggregator.Core.Extracting;

namespace Aggregator.Core.Checking;

/// <summary>What keeps a title from being <c>{单位}{年}年（度）政府信息公开工作年度报告</c>.</summary>
internal static partial class TitleReading
{
    private const string Report = "年度报告";

    /// <summary>A departure from the form's title.</summary>
    /// <param name="Saying">What it is, part of a sentence.</param>
    /// <param name="IsCustomary">Whether offices often write so and nobody is misled.</param>
    internal sealed record Fault(string Saying, bool IsCustomary = false);

    /// <summary>The departures of a title, none for a good one.</summary>
    /// <param name="title">As printed, one line.</param>
    /// <param name="isEarly">Whether it is of a time without a form: then it need only be an annual report's title.</param>
    public static IReadOnlyList<Fault> Faults(string title, bool isEarly)
    {
        var text = Aside().Replace(string.Concat(LabelText.Simplified(title.Normalize(NormalizationForm.FormKC)).Where(c => !char.IsWhiteSpace(c))), "");
        text = Ahead().Replace(text, "");
        if (Standard().IsMatch(text))
        {
            return [];
        }

        if (isEarly)
        {
            return text.Contains(Report, StringComparison.Ordinal) || text.Contains("年报", StringComparison.Ordinal) || Early().IsMatch(text) ? []
                : [new Fault($"应当写明是“{Report}”")];
        }

        List<Fault> faults = [];
        var year = Year().Match(text);
        if (!year.Success)
        {
            faults.Add(new Fault("没有写年份"));
        }

        if (UnitOf(text).Length < 2)
        {
            faults.Add(new Fault("没有写单位名称"));
        }

        if (!text.Contains("政府信息公开", StringComparison.Ordinal))
        {
            faults.Add(new Fault("应为“政府信息公开”"));
        }

        if (!text.Contains(Report, StringComparison.Ordinal))
        {
            faults.Add(text.EndsWith("年报", StringComparison.Ordinal) ? new Fault($"“年报”应写全为“{Report}”", true) : new Fault($"应当写明是“{Report}”"));
        }

        return faults.Count > 0 ? faults : [text.Contains("工作", StringComparison.Ordinal)
            ? new Fault("应为“政府信息公开工作年度报告”", true)
            : new Fault("“年度报告”前缺“工作”二字", true)];
    }

    // What is left of a title without its own words.
    private static string UnitOf(string text) => Own().Replace(Year().Replace(text, ""), "");

    [GeneratedRegex(@"^(?:[^0-9《》]{2,40}?(?:20[0-9]{2}|二[〇○零][〇○零一二三四五六七八九]{2})年度?|(?:20[0-9]{2}|二[〇○零][〇○零一二三四五六七八九]{2})年度?[^0-9《》]{2,40}?)政府信息公开工作年度报告$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Standard();

    [GeneratedRegex(@"(?:20[0-9]{2}|二[〇○零][〇○零一二三四五六七八九]{2})年度?", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Year();

    [GeneratedRegex("政府信息公开|政务信息公开|政务公开|信息公开|关于|开展|情况|年度|工作|报告|年报|总结|汇报|的|年", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Own();

    // 政府信息公开2012年度工作报告: the two words apart.
    [GeneratedRegex("年度.{0,6}(?:政府|政务)?信息公开报告$|年度工作报告$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Early();

    [GeneratedRegex(@"[（(【\[][^（）()【】\[\]]{1,16}[）)】\]]$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Aside();

    [GeneratedRegex(@"^(?:附件?[0-9一二三四五]{0,2}[:：.、]?|[0-9]{1,3}[.、．])", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Ahead();
}
