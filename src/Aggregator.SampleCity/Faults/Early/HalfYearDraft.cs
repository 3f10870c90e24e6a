using System.Globalization;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Early;

/// <summary>A summary of half a year's work, which is no annual report.</summary>
internal static class HalfYearDraft
{
    private static readonly string[] Done =
    [
        "上半年，{self}发布{item}信息{#20-90}条，{mgr}{how}录入",
        "1至6月，{mgr}到{place}检查{item}公示{#2-9}次",
        "截至6月底，{who}在{place}查阅{paper}{#10-99}人次",
        "上半年{self}收到{item}方面的公开申请{#1-6}件，{mgr}{how}答复",
    ];

    private static readonly string[] Plans =
    [
        "下半年，{self}将{how}充实{item}，由{mgr}牵头",
        "下半年拟在{place}增设公示栏，{mgr}{how}管护",
        "下一阶段{mgr}要把{paper}送到{who}手中",
    ];

    /// <summary>Title without its year and unit.</summary>
    public static string Title(Scene scene) => string.Create(CultureInfo.InvariantCulture, $"{scene.Unit.NameIn(scene.Year)}{scene.Year}年上半年{scene.Random.Pick(["政府信息公开工作总结", "政务公开工作总结", "政府信息公开工作情况"])}");

    /// <summary>The summary in place of a report, with the report's dates.</summary>
    public static ReportDraft Instead(ReportDraft report, Scene scene, string title) => report with
    {
        Title = title,
        Blocks =
        [
            new DraftBlock.Heading(1, "一、上半年工作开展情况"),
            .. Done.Select(frame => new DraftBlock.Prose(scene.Composer.Fresh(frame))),
            new DraftBlock.Heading(1, "二、下半年工作打算"),
            .. Plans.Select(frame => new DraftBlock.Prose(scene.Composer.Fresh(frame))),
            .. report.Blocks.OfType<DraftBlock.SignOff>(),
        ],
    };
}
