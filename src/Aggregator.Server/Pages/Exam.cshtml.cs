using Aggregator.Core.Checking;
using Aggregator.SampleCity.Grading;
using Aggregator.Server.Exam;
using Aggregator.Server.Web;

namespace Aggregator.Server.Pages;

/// <summary>考卷成绩: how often the program is right, measured on cities whose answers are known; as published with this version.</summary>
public sealed class ExamModel(ISiteData data, TimeProvider clock) : SitePage(data, clock)
{
    /// <summary>The marks.</summary>
    public ExamPaper Paper { get; } = ExamPaper.Published;

    /// <summary>Findings that were to be made, and were, over all rules.</summary>
    public CountMark Found => new(Paper.Marks.Rules.Sum(r => r.Expected), Paper.Marks.Rules.Sum(r => r.Right));

    /// <summary>Findings that were made, and were right, over all rules.</summary>
    public CountMark Reported => new(Paper.Marks.Rules.Sum(r => r.Found), Paper.Marks.Rules.Sum(r => r.Right));

    /// <summary>Rules of this version first, then those it does not have yet.</summary>
    public IEnumerable<(string? Heading, IReadOnlyList<RuleMark> Rules)> RuleGroups =>
        new (string? Heading, IReadOnlyList<RuleMark> Rules)[]
        {
            (null, [.. Paper.Marks.Rules.Where(r => TitleOf(r.Rule) is not null)]),
            ("本版本尚未实现的规则：考卷已经埋设，查全率照实为零", [.. Paper.Marks.Rules.Where(r => TitleOf(r.Rule) is null)]),
        }.Where(g => g.Rules.Count > 0);

    /// <summary>Kinds of faults by family.</summary>
    public IEnumerable<IGrouping<KindFamily, KindMark>> Kinds => Paper.Marks.Kinds.GroupBy(k => KindFamilies.Of(k.Kind)).OrderBy(g => FamilyName(g.Key).Order);

    /// <summary>Kinds of decoys by family.</summary>
    public IEnumerable<IGrouping<KindFamily, DecoyMark>> Decoys => Paper.Marks.Decoys.GroupBy(d => KindFamilies.Of(d.Kind)).OrderBy(g => FamilyName(g.Key).Order);

    /// <summary>The three ways the copies are told apart, with the marks of each; a way nobody measured is left out.</summary>
    public IEnumerable<(string By, IReadOnlyList<ReuseKindMark> Marks)> Copies =>
        new[] { ("改动手法", Paper.Marks.Reuse.ByEdit), ("照搬范围", Paper.Marks.Reuse.ByScope), ("文字来源", Paper.Marks.Reuse.ByKind) }.Where(c => c.Item2.Count > 0);

    /// <summary>A rule's title, or null when no rule of this version has the id.</summary>
    public static string? TitleOf(string rule) => RuleCatalogue.Find(rule)?.Title;

    /// <summary>A family's name and its place on the page.</summary>
    public static (int Order, string Name) FamilyName(KindFamily family) => family switch
    {
        KindFamily.Tables => (0, "表格"),
        KindFamily.Narrative => (1, "正文"),
        KindFamily.Reuse => (2, "雷同"),
        KindFamily.Delivery => (3, "报送、文件与名册"),
        KindFamily.Early => (4, "2018年度以前的报告"),
        _ => (5, "由别的差错引起"),
    };

    /// <summary>A table's name.</summary>
    public static string TableName(string code) => code switch { "T1" => "表一 主动公开", "T2" => "表二 依申请公开", "T3" => "表三 复议诉讼", _ => code };

    /// <summary>The name of a figure of the prose; a code without one is shown as it is.</summary>
    public static string MetricName(string code) => code switch
    {
        "proactive_total" => "主动公开信息数",
        "new_received" => "新收申请数",
        "carried_in" => "上年结转数",
        "total_answered" => "办结答复数",
        "carried_out" => "结转下年度数",
        "reviews" => "行政复议数",
        "suits" => "行政诉讼数",
        "fees_collected" => "信息处理费",
        _ => code,
    };
}
