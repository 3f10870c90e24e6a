using System.Globalization;
using Aggregator.Core.Checking;
using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Reports;
using Aggregator.Publishing.Texts;
using Aggregator.Server.Web;

namespace Aggregator.Server.Commands;

/// <summary>Prints a pre-check for a clerk at a terminal: the tables as read, the figures of the narrative, the findings with what to do.</summary>
internal static class PrecheckPrinter
{
    private const string Unseen = "（未见）";

    public static void Print(PrecheckResult result, TextWriter to)
    {
        var rules = RuleCatalogue.All.ToDictionary(rule => rule.Info.Id, rule => rule.Info, StringComparer.Ordinal);
        for (var i = 0; i < result.Submissions.Count; i++)
        {
            if (i > 0)
            {
                to.WriteLine();
            }

            One(result.Submissions[i], result.FindingsOf[i], rules, to);
        }

        foreach (var fault in result.Faults)
        {
            Say(to, $"规则 {fault.Rule} 运行出错，未计入结果；请把本条信息交给系统管理员。");
        }
    }

    private static void One(Submission submission, IReadOnlyList<Finding> findings, Dictionary<string, RuleInfo> rules, TextWriter to)
    {
        Say(to, $"━━ {OneLine(submission.File)}　{submission.Status.ChineseName()}{(submission.Reason.Length > 0 ? "：" + submission.Reason : "")}");
        if (submission.Report is { } report)
        {
            Say(to, $"   标题：{OneLine(report.Title ?? Unseen)}");
            Say(to, $"   单位：{OneLine(submission.Unit ?? Unseen)}　年度：{submission.Year?.ToString(CultureInfo.InvariantCulture) ?? Unseen}　格式：{Wording.Form(report.Form)}");
            if (submission.Deadline is { } deadline)
            {
                Say(to, $"   期限：{Wording.Iso(deadline)}　公布：{Wording.Iso(submission.Published)}　落款：{Wording.Iso(report.Dates.DocumentDate)}　{Lateness(submission)}");
                if (submission.LocalDeadline is { } local)
                {
                    Say(to, $"   本级期限：{Wording.Iso(local)}（{OneLine(submission.LocalBasis)}）{(submission.LocalDaysLate is null ? "" : "　" + Wording.Lateness(DateEvidence.LocalDaysLate(submission)))}");
                }
            }

            PrecheckTables.Print(report, findings, to);
            PrecheckNarrative.Print(report, findings, to);
        }

        foreach (var loss in submission.Losses.Where(loss => loss.Message != submission.Reason))
        {
            Say(to, $"   读取提示：{OneLine(loss.Message)}");
        }

        if (submission.Report is not null)
        {
            Findings(findings, rules, to);
        }
    }

    private static void Findings(IReadOnlyList<Finding> findings, Dictionary<string, RuleInfo> rules, TextWriter to)
    {
        to.WriteLine();
        if (findings.Count == 0)
        {
            Say(to, "   没有发现问题。");
            return;
        }

        var ordered = findings.OrderBy(f => f.Outcome).ThenBy(f => f.Severity).ToList();
        var counts = ordered.GroupBy(Level).Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Key}{group.Count()}条"));
        Say(to, string.Create(CultureInfo.InvariantCulture, $"   发现问题{findings.Count}条：{string.Join("，", counts)}"));
        for (var i = 0; i < ordered.Count; i++)
        {
            var finding = ordered[i];
            var rule = rules.GetValueOrDefault(finding.Rule);
            Say(to, string.Create(CultureInfo.InvariantCulture, $"   {i + 1}. 【{Level(finding)}】{rule?.Title ?? "其他"}（{finding.Rule}）"));
            Say(to, $"      {OneLine(finding.Message)}");
            foreach (var place in finding.Evidence.Take(3))
            {
                Say(to, $"      位置：{OneLine(place.Named)}{(place.Snippet.Trim().Length > 0 ? $"，原文“{TextWidth.Shorten(OneLine(place.Snippet), 80)}”" : "")}");
            }

            if (finding.Evidence.Count > 3)
            {
                Say(to, string.Create(CultureInfo.InvariantCulture, $"      （共{finding.Evidence.Count}处，其余略）"));
            }

            if (rule is { Remedy.Length: > 0 })
            {
                Say(to, $"      怎么改：{rule.Remedy}");
            }
        }
    }

    private static string Lateness(Submission submission) => submission.DaysLate is null ? "报告没有写明日期，无法判断是否逾期"
        : DateEvidence.DaysLate(submission) is null ? "落款不晚于期限，是否按期以实际报送时间为准"
        : $"{Wording.Lateness(submission)}（{Wording.LateBasis(submission.LateBasis)}）";

    private static string Level(Finding finding) => finding.Outcome == Outcome.NotAssessable ? "无法判断" : finding.Severity.ChineseName();

    internal static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim();

    // Every line may hold a piece of somebody's file.
    private static void Say(TextWriter to, string line) => to.WriteLine(TerminalText.Line(line));
}
