using System.Globalization;
using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Reports;
using Aggregator.Pipeline.Stages;
using Aggregator.Publishing.Filing;

namespace Aggregator.Server.Web;

/// <summary>The Chinese words for codes, dates and numbers. An unknown code is shown as it is: better odd than silent.</summary>
public static class Wording
{
    /// <summary>China's time, the whole year round.</summary>
    public static readonly TimeSpan ChinaOffset = ChinaTime.Offset;

    /// <summary><c>2026年4月10日</c>.</summary>
    public static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");

    /// <summary><c>2026-04-10</c>, or a dash.</summary>
    public static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "—";

    /// <summary><c>2026-04-10</c> with the time when it is known, or a dash.</summary>
    public static string Iso(ChinaMoment? moment) => moment is not { } m ? "—"
        : m.Time is { } time ? $"{Iso(m.Date)} {time.ToString("HH:mm", CultureInfo.InvariantCulture)}" : Iso(m.Date);

    /// <summary><c>2026-04-10 01:30</c> in China's time.</summary>
    public static string Moment(DateTimeOffset moment) => moment.ToOffset(ChinaOffset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>How long something took: <c>3分08秒</c>.</summary>
    public static string Duration(TimeSpan span) => span.TotalHours >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalHours}小时{span.Minutes:00}分")
        : string.Create(CultureInfo.InvariantCulture, $"{span.Minutes}分{span.Seconds:00}秒");

    /// <summary>A number with thousands and no idle decimals: <c>1,234.5</c>.</summary>
    public static string Number(decimal value) => value.ToString("#,##0.######", CultureInfo.InvariantCulture);

    /// <summary>A whole number with thousands.</summary>
    public static string Number(long value) => value.ToString("#,##0", CultureInfo.InvariantCulture);

    /// <summary>Points with two decimals.</summary>
    public static string Score(decimal value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>Points without idle decimals.</summary>
    public static string Points(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A share of 0 to 1 as <c>12.5%</c>, or a dash. What is more than nothing is never said as 0%.</summary>
    public static string Percent(decimal? share) => share switch
    {
        null => "—",
        > 0 and < 0.001m => "不到0.1%",
        _ => (share.Value * 100).ToString("0.#", CultureInfo.InvariantCulture) + "%",
    };

    /// <summary>A part of a report's own text in a word.</summary>
    public static string OwnSection(string code) => code switch
    {
        "S1" => "总体情况",
        "S5" => "存在问题",
        "overview" => "概述",
        "proactive" => "主动公开",
        "on_request" => "依申请公开",
        "consultation" => "咨询",
        "fees" => "收费",
        "review" => "复议诉讼",
        "staff" => "机构人员",
        "problems" => "存在问题",
        "annex" => "附件",
        "" or "other" => "其他",
        _ => code,
    };

    /// <summary>A size for a reader: <c>34 KB</c>.</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes} 字节"),
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024d:0} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024d * 1024):0.0} MB"),
    };

    /// <summary>The band of a rank: <c>2–3</c>, or the one rank.</summary>
    public static string Band(int? low, int? high) => low is null || high is null ? "—"
        : low == high ? string.Create(CultureInfo.InvariantCulture, $"{low}")
        : string.Create(CultureInfo.InvariantCulture, $"{low}–{high}");

    /// <summary>The words for how late a report is known to be, see <c>DateEvidence.DaysLate</c>.</summary>
    public static string Lateness(int? daysLate) => daysLate switch
    {
        null => FilingState.Undated.ChineseName(),
        <= 0 => FilingState.OnTime.ChineseName(),
        _ => string.Create(CultureInfo.InvariantCulture, $"逾期{daysLate}天"),
    };

    /// <summary>The same of a report that was handed in.</summary>
    public static string Lateness(Submission submission) => Lateness(DateEvidence.DaysLate(submission));

    /// <summary>Which date it was judged by, or what there is instead; empty where nothing is known.</summary>
    public static string LatenessBasis(Submission submission) => submission.LateBasis.Length == 0 ? ""
        : DateEvidence.DaysLate(submission) is null ? "只有落款日期，不能说明何时报送"
        : LateBasis(submission.LateBasis);

    /// <summary>A form in words.</summary>
    public static string Form(FormEdition form) => form switch
    {
        FormEdition.Form2021 => "2021年格式（现行）",
        FormEdition.Form2019 => "2019年格式（试行）",
        FormEdition.Outline2008 => "2019年以前的提纲",
        FormEdition.Statistics2014 => "2014年统计表",
        _ => "未能识别",
    };

    /// <summary>Which date was judged.</summary>
    public static string LateBasis(string basis) => basis switch
    {
        "received" => "按报送时间",
        "published" => "按公开日期",
        "document-date" => "按落款日期",
        _ => basis,
    };

    /// <summary>How unit and year were told.</summary>
    public static string PlacedBy(string placedBy) => placedBy switch
    {
        "index" => "目录表",
        "folder" => "文件夹",
        "file-name" => "文件名",
        "title" => "标题",
        "sign-off" => "落款",
        "publisher" => "发布机构",
        "hand-in" => "网上报送时指明的单位",
        "person" => "人工指定",
        "portal" => "网站栏目",
        _ => placedBy,
    };

    /// <summary>What a unit brings to a city cell.</summary>
    public static string Basis(string basis) => basis switch
    {
        "value" => "填报数值",
        "blank" => "空白，按 0 计",
        "na" => "填“不适用”标记，按 0 计",
        "masked" => "占位符，不是数字，未纳入",
        "text" => "文字，不是数字，未纳入",
        "missing" => "报告中没有这一格，未纳入",
        "included-in" => "已并入其他单位的数据，不重复计",
        "vertical" => "垂直管理单位，不汇总",
        "not-city-line" => "规章只计市政府一行",
        "exempt" => "免报，不纳入",
        "no-report" => "没有可用的报告，未纳入",
        "yuan" => "原表以元填写，折合万元计入",
        "other-all" => "旧表“其他处理”一行，计入“3.其他”",
        "published" => "全市汇总报告，只作对照，不与各单位相加",
        "own-line-missing" => "只有全市汇总报告，缺市政府本级数据，未纳入",
        "excluded" => "按文件不计入",
        "adjusted" => "按文件加减",
        _ => basis,
    };

    /// <summary>What stands in a cell that holds no number.</summary>
    public static string CellState(FigureState state) => state switch
    {
        FigureState.Value => "数字过大",
        FigureState.Blank => "空白",
        FigureState.NotApplicable => "不适用标记",
        FigureState.Masked => "占位符",
        FigureState.Text => "文字",
        _ => "没有这一格",
    };

    /// <summary>A stage's name: the terminal's, but for the checking and for codes no night of ours writes.</summary>
    public static string Stage(string stage) => stage switch
    {
        StageNames.Check => "检查",
        "extract" => "提取",
        "reuse" => "比对",
        "rollup" => "汇总",
        _ => StageNames.ChineseNameOf(stage),
    };

    /// <summary>What a run is called: only what the schedule began is 夜间运行.</summary>
    public static string RunName(RunView run) => run.MadeUpOn is not null ? $"补做的 {Iso(run.AsOf)} 夜间运行" : run.IsScheduled ? "夜间运行" : "人工发起的运行";

    /// <summary>Who asked for a night.</summary>
    public static string RunBy(RunView run) => run.MadeUpOn is not null ? "补做" : run.IsScheduled ? "自动" : "人工";

    /// <summary>A night's state.</summary>
    public static string RunState(string state) => state switch
    {
        "running" => "正在运行",
        "done" => "完成",
        "done-with-faults" => "完成，有故障",
        "failed" => "失败",
        "cancelled" => "已取消",
        "refused" => "因输入有误未执行",
        _ => state,
    };

    /// <summary>A leaf's state when it has no points.</summary>
    public static string LeafState(string state) => state switch
    {
        "scored" => "已评分",
        "na" => "不适用，不计入",
        "not-assessable" => "无法判断，不计入",
        _ => state,
    };
}
