using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Early;

/// <summary>The outline of the 2008 Regulations: which sections a report has, in which order and under which heading.</summary>
internal static class EarlyOutline
{
    public const int Proactive = 0;
    public const int OnRequest = 1;
    public const int Fees = 2;
    public const int Review = 3;

    /// <summary>咨询 until 2013, 回应解读 from 2014 on.</summary>
    public const int Responses = 4;

    /// <summary>机构建设和培训, from 2014 on.</summary>
    public const int Staff = 5;

    private static readonly int[] Order = [Proactive, OnRequest, Responses, Fees, Review];
    private static readonly int[] Order2014 = [Proactive, Responses, OnRequest, Fees, Review, Staff];

    private static readonly string[][] Headings =
    [
        ["主动公开政府信息情况", "主动公开情况", "主动公开政府信息的情况", "政府信息主动公开情况"],
        ["依申请公开政府信息情况", "依申请公开情况", "依申请公开政府信息和不予公开政府信息的情况", "政府信息依申请公开办理情况"],
        ["政府信息公开的收费及减免情况", "收费及减免情况", "依申请公开收费及减免情况", "政府信息公开收费情况"],
        ["因政府信息公开申请行政复议、提起行政诉讼的情况", "行政复议、行政诉讼情况", "行政复议、诉讼和申诉情况", "复议、诉讼及申诉情况"],
    ];

    private static readonly string[] Overviews = ["概述", "概述", "概况", "基本情况"];
    private static readonly string[] Problems = ["存在的主要问题和改进措施", "主要问题和改进情况", "存在的问题及改进措施", "工作中存在的问题和下一步改进措施"];
    private static readonly string[] Others = ["其他需要说明的事项", "其他事项", "需要说明的其他事项", "其他需要报告的事项"];

    /// <summary>Whether a unit has a section on consultations before 2014.</summary>
    public static bool HasConsultation(SampleUnit unit) => unit.Index % 2 == 0;

    /// <summary>The middle sections in the order printed, as places in the text's aspects.</summary>
    public static IReadOnlyList<int> SectionsOf(int year) => year >= EarlyYears.FirstStatistics ? Order2014 : Order;

    public static string Overview(SampleUnit unit) => Overviews[unit.Index % 4];

    public static string ProblemsOf(SampleUnit unit) => Problems[unit.Index % 4];

    public static string Other(SampleUnit unit) => Others[unit.Index % 4];

    /// <summary>The heading of a middle section, without its number.</summary>
    public static string Heading(SampleUnit unit, int year, int section) => section switch
    {
        Responses => year >= EarlyYears.FirstStatistics ? unit.Index % 2 == 0 ? "回应解读情况" : "回应社会关切和政策解读情况" : "咨询处理情况",
        Staff => unit.Index % 2 == 0 ? "机构建设和保障经费、会议和培训情况" : "工作机构和人员培训情况",
        _ => Headings[section][unit.Index % 4],
    };
}
