using Aggregator.Core.Checking;
using Aggregator.SampleCity.Grading;
using Aggregator.Server.Exam;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Tables;

namespace Aggregator.Server.Pages;

/// <summary>考卷成绩: how often the program is right, measured on cities whose answers are known; as published with this version.</summary>
public sealed class ExamModel(ISiteData data, TimeProvider clock) : SitePage(data, clock)
{
    private const int RowsOnPage = 200;

    /// <summary>The marks.</summary>
    public ExamPaper Paper { get; } = ExamPaper.Published;

    /// <summary>Findings that were to be made, and were, over all rules.</summary>
    public CountMark Found => new(Paper.Marks.Rules.Sum(r => r.Expected), Paper.Marks.Rules.Sum(r => r.Right));

    /// <summary>Findings that were made, and were right, over all rules.</summary>
    public CountMark Reported => new(Paper.Marks.Rules.Sum(r => r.Found), Paper.Marks.Rules.Sum(r => r.Right));

    /// <summary>Rules of this version first, then those it does not have yet.</summary>
    public TableView<RuleMark> Rules { get; private set; } = null!;

    /// <summary>Kinds of faults by family.</summary>
    public IReadOnlyList<(KindFamily Family, IReadOnlyList<KindMark> All, TableView<KindMark> Table)> Kinds { get; private set; } = [];

    /// <summary>Kinds of decoys by family.</summary>
    public IReadOnlyList<(KindFamily Family, IReadOnlyList<DecoyMark> All, TableView<DecoyMark> Table)> Decoys { get; private set; } = [];

    /// <summary>The three ways the copies are told apart, with the marks of each; a way nobody measured is left out.</summary>
    public IReadOnlyList<(string By, TableView<ReuseKindMark> Table)> Copies { get; private set; } = [];

    /// <summary>Files and cells.</summary>
    public TableView<CountRowView> Cells { get; private set; } = null!;

    /// <summary>Figures of the prose; their sum stands last.</summary>
    public TableView<MetricMark> Metrics { get; private set; } = null!;

    /// <summary>Lateness, totals and ranks.</summary>
    public TableView<CountRowView> City { get; private set; } = null!;

    /// <summary>Serves the page.</summary>
    public void OnGet()
    {
        var marks = Paper.Marks;
        Rules = Table("rules", [.. marks.Rules.OrderBy(rule => TitleOf(rule.Rule) is null)],
            new("rule", "规则", rule => rule.Rule, rule => TitleOf(rule.Rule) + "\n" + rule.Rule + (TitleOf(rule.Rule) is null ? "\n尚未实现" : "")), Number<RuleMark>("expected", "应有", rule => rule.Expected),
            Number<RuleMark>("found", "报出", rule => rule.Found), Number<RuleMark>("right", "正确", rule => rule.Right), Share<RuleMark>("precision", "查准率", rule => rule.Precision), Share<RuleMark>("recall", "查全率", rule => rule.Recall));
        Kinds = ByFamily("kinds", marks.Kinds, kind => kind.Kind,
            new("kind", "差错", kind => kind.Kind, kind => kind.Kind + "\n" + string.Join('\n', kind.Rules.Select(rule => TitleOf(rule) ?? rule))), Number<KindMark>("seeded", "埋设", kind => kind.Seeded), Number<KindMark>("full", "全中", kind => kind.FullyFound),
            Number<KindMark>("expected", "应报", kind => kind.Expected), Number<KindMark>("found", "报出", kind => kind.Found), Share<KindMark>("precision", "查准率", kind => kind.Precision), Share<KindMark>("recall", "查全率", kind => kind.Recall));
        Decoys = ByFamily("decoys", marks.Decoys, decoy => decoy.Kind,
            new("decoy", "诱饵", decoy => decoy.Kind, decoy => decoy.Kind), Number<DecoyMark>("reports", "报告", decoy => decoy.Reports), Number<DecoyMark>("alarms", "误报", decoy => decoy.FalseAlarms),
            new("rules", "误报的规则", null, decoy => string.Join('\n', decoy.Alarms.Select(alarm => TitleOf(alarm.Key) ?? alarm.Key))), Share<DecoyMark>("clean", "未误报", decoy => decoy.Reports == 0 ? 1 : (double)decoy.Clean / decoy.Reports));
        Copies = [.. new[] { ("edits", "改动手法", marks.Reuse.ByEdit), ("scopes", "照搬范围", marks.Reuse.ByScope), ("sources", "文字来源", marks.Reuse.ByKind) }.Where(copies => copies.Item3.Count > 0)
            .Select(copies => (copies.Item2, Table(copies.Item1, copies.Item3, new("name", copies.Item2, copy => copy.Name, copy => copy.Name), Number<ReuseKindMark>("cases", "应有", copy => copy.Cases), Number<ReuseKindMark>("found", "找到", copy => copy.Found), Share<ReuseKindMark>("recall", "字数查全率", copy => copy.Recall))))];
        Cells = Counted("cells",
            [new("文件处理（采纳、退回、单位、年度）", marks.Statuses), new("全部单元格", marks.Cells), .. marks.CellsByTable.Select(table => new CountRowView(TableName(table.Name), new(table.Expected, table.Right))), .. marks.CellsByFormat.Select(format => new CountRowView(format.Name.ToUpperInvariant() + " 文件", new(format.Expected, format.Right)))]);
        Metrics = Table("narrative", [.. marks.NarrativeByMetric, new MetricMark("", marks.Narrative.Expected, marks.Narrative.Found, marks.Narrative.Right)],
            new("metric", "数字", null, metric => MetricName(metric.Metric)), Number<MetricMark>("expected", "应有", metric => metric.Expected), Number<MetricMark>("found", "读出", metric => metric.Found),
            Number<MetricMark>("right", "正确", metric => metric.Right), Share<MetricMark>("precision", "查准率", metric => metric.Precision), Share<MetricMark>("recall", "查全率", metric => metric.Recall));
        City = Counted("city",
            [new("逾期天数", marks.Lateness), new("全市汇总各格", marks.RollUp), new("得分与名次", marks.Ranking), .. marks.Leaves.Select(leaf => new CountRowView("指标 " + leaf.Name, new(leaf.Expected, leaf.Right)))]);
    }

    /// <summary>Whether a list that is folded up was asked for something.</summary>
    public bool IsAsked(TableLayout list) => Request.Query.Keys.Any(key => key.StartsWith(list.Id + ".", StringComparison.Ordinal));

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
        "" => "合计",
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

    private TableView<T> Table<T>(string id, IReadOnlyList<T> rows, params IReadOnlyList<TableColumn<T>> columns) => TableViews.Of(Request, id, rows, columns, RowsOnPage);

    private TableView<CountRowView> Counted(string id, IReadOnlyList<CountRowView> rows) => Table(id, rows,
        new("name", "项目", null, row => row.Name), Number<CountRowView>("expected", "应有", row => row.Mark.Expected), Number<CountRowView>("right", "正确", row => row.Mark.Right), Share<CountRowView>("share", "正确率", row => row.Mark.Share()));

    private IReadOnlyList<(KindFamily Family, IReadOnlyList<T> All, TableView<T> Table)> ByFamily<T>(string id, IReadOnlyList<T> marks, Func<T, string> kindOf, params IReadOnlyList<TableColumn<T>> columns) =>
        [.. marks.GroupBy(mark => KindFamilies.Of(kindOf(mark))).OrderBy(family => FamilyName(family.Key).Order).Select(family => (family.Key, (IReadOnlyList<T>)[.. family], Table(id + family.Key.ToString().ToLowerInvariant(), [.. family], columns)))];

    private static TableColumn<T> Number<T>(string key, string name, Func<T, IComparable?> value) => new(key, name, value, null, "num");

    private static TableColumn<T> Share<T>(string key, string name, Func<T, IComparable?> value) => new(key, name, value, null, "num w-share");
}
