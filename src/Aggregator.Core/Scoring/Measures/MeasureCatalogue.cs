namespace Aggregator.Core.Scoring.Measures;

/// <summary>The measures a scheme may use.</summary>
internal static class MeasureCatalogue
{
    /// <summary>All of them, in the order of the default scheme.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [
        Amount("days-late-submitting", "A11", "报送逾期天数", "天", TimelinessMeasures.HandedIn),
        Amount("days-late-publishing", "A21", "公布逾期天数", "天", TimelinessMeasures.Published),
        Counted("publication-usable", "A22", "公布栏目、链接、附件是否可用", TimelinessMeasures.Reachable, new MeasuredThing("dead", "失效", "项")),
        Counted("sections", "B11", "六个部分是否齐全", CompletenessMeasures.Sections, new("missing", "缺少部分", "个"), new("outline", "沿用旧提纲", "处")) with { NeedsForm = true },
        Counted("frame", "B12", "标题、年度、统计期限、单位、落款是否齐全", CompletenessMeasures.Frame, new MeasuredThing("missing", "未写明", "项")),
        Table("table-1", "B21", "T1"),
        Table("table-2", "B22", "T2"),
        Table("table-3", "B23", "T3"),
        Counted("overview-aspects", "B31", "总体情况五个方面是否都写到", CompletenessMeasures.Aspects, new("missing", "未写到的方面", "个"), new("section", "没有总体情况", "处")) with { NeedsForm = true },
        Counted("fee-statement", "B32", "是否说明信息处理费", CompletenessMeasures.Fee, new MeasuredThing("silent", "没有说明", "处")),
        Counted("table-identities", "C11", "表二、表三勾稽关系", AccuracyMeasures.Identities, new MeasuredThing("broken", "勾稽不符", "处")) with { NeedsForm = true },
        Counted("year-over-year", "C21", "与上年度报告是否衔接", AccuracyMeasures.OverTheYears, new MeasuredThing("broken", "不衔接", "处")),
        Counted("text-and-tables", "C31", "正文数字与表格是否一致", AccuracyMeasures.TextAndTables, new MeasuredThing("broken", "不一致", "处")),
        Counted("filling-in", "C41", "空白、占位、非数字等填写不规范的种类", AccuracyMeasures.FillingIn, new MeasuredThing("kind", "填写不规范", "类")),
        Amount("share-own-past", "D11", "与本单位往年报告雷同的比例", "%", QualityMeasures.OwnPast),
        Amount("share-peers", "D21", "与其他单位报告雷同的比例", "%", QualityMeasures.Peers),
        Counted("problems", "D31", "是否写明具体问题", QualityMeasures.Problems, new("absent", "没有写出问题", "处"), new("generic", "都是套话", "处")),
        Counted("measures", "D32", "是否写明改进措施", QualityMeasures.Measures, new MeasuredThing("absent", "没有写改进措施", "处")),
        Counted("follow-up", "D33", "是否回应上年问题", QualityMeasures.FollowUp, new MeasuredThing("unanswered", "没有回应上年问题", "处")),
        Counted("answered-late", "E11", "依申请公开逾期答复件数", HandlingMeasures.AnsweredInTime, new MeasuredThing("late", "逾期答复", "件")),
        Amount("reviews-corrected", "E21", "行政复议纠错率", "%", HandlingMeasures.ReviewsCorrected) with { NeedsForm = true },
        Amount("suits-lost", "E31", "行政诉讼纠错率", "%", HandlingMeasures.SuitsLost) with { NeedsForm = true },
        Amount("carried-over", "E41", "结转率", "%", HandlingMeasures.CarriedOver) with { NeedsForm = true },
        Counted("personal-data", "F11", "经人工确认的个人信息", ComplianceMeasures.PersonalData, new MeasuredThing("confirmed", "公开个人信息", "处")),
        Counted("wording", "F21", "年份、单位名称、法规文件名称错误", ComplianceMeasures.Wording, new MeasuredThing("wrong", "用语与名称错误", "处")),
    ];

    private static readonly Dictionary<string, Measure> ById = All.ToDictionary(measure => measure.Id, StringComparer.Ordinal);

    private static readonly Dictionary<string, Measure> ByLeaf = All.ToDictionary(measure => measure.Leaf, StringComparer.Ordinal);

    /// <summary>The measure of this id, or null.</summary>
    public static Measure? Find(string id) => ById.GetValueOrDefault(id);

    /// <summary>The measure the default scheme's leaf of this code rests on, or null.</summary>
    public static Measure? OfLeaf(string code) => ByLeaf.GetValueOrDefault(code);

    /// <summary>Measures a report; what its year did not ask for does not apply.</summary>
    public static Measurement Take(Measure measure, MeasureInput input) => measure.NeedsForm && !input.HasUniformForm
        ? Measurement.NotApplicable("报告年度尚无统一格式的六个部分和三张表，不计入。")
        : measure.Take(input);

    private static Measure Amount(string id, string leaf, string about, string unit, Func<MeasureInput, Measurement> take) => new(id, leaf, about, unit, [], take);

    private static Measure Counted(string id, string leaf, string about, Func<MeasureInput, Measurement> take, params MeasuredThing[] things) => new(id, leaf, about, null, things, take);

    private static Measure Table(string id, string leaf, string table) =>
        Counted(id, leaf, Checking.CellNames.ShortTable(table) + "是否齐全、是否现行格式", input => CompletenessMeasures.Table(input, table),
            new("missing", "缺失或全表空白", "张"), new("outdated", "使用旧版格式", "处"), new("rows", "缺行", "处")) with
        { NeedsForm = true };
}
