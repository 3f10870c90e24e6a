using Aggregator.Core.Reports;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Narrative.Sections;

/// <summary>Other wordings of the six headings, and which an office puts up with.</summary>
internal static class Headings
{
    /// <summary>What has every word of the form's heading in its order and only adds some: accepted. By section, 0 to 5.</summary>
    public static IReadOnlyList<(int Section, string Text)> Accepted { get; } =
    [
        (2, "三、收到和处理政府信息公开的申请情况"),
        (3, "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况"),
        (4, "五、政府信息公开工作存在的主要问题及改进情况"),
        (4, "五、存在的主要问题及下一步改进情况"),
        (5, "六、其他需要报告的有关事项"),
        (0, "一、本年度总体情况"),
    ];

    /// <summary>What leaves words of the form's heading out or puts others: marked. Sections of prose.</summary>
    public static IReadOnlyList<(int Section, string Text)> Reworded { get; } =
    [
        (0, "一、基本情况"), (0, "一、工作概况"), (0, "一、总体工作"), (0, "一、概述"),
        (4, "五、存在的主要问题及整改措施"), (4, "五、存在问题及改进情况"), (4, "五、主要问题和改进措施"), (4, "五、存在的不足及今后努力方向"),
        (5, "六、其他事项"), (5, "六、其他需要说明的问题"), (5, "六、需要报告的其他事项"), (5, "六、附则"),
    ];

    /// <summary>The same for the sections of tables.</summary>
    public static IReadOnlyList<(int Section, string Text)> RewordedOfTables { get; } =
    [
        (1, "二、主动公开情况"), (1, "二、政府信息主动公开的统计"), (1, "二、主动公开信息工作"),
        (2, "三、依申请公开情况"), (2, "三、申请的收到及办理"), (2, "三、收到和处理公开申请情况"),
        (3, "四、复议诉讼情况"), (3, "四、行政复议、行政诉讼情况"), (3, "四、因公开引发的争议情况"),
    ];

    /// <summary>Whether a heading has two characters together that the form's heading has together.</summary>
    public static bool KeepsWord((int Section, string Text) heading) =>
        Enumerable.Range(2, Math.Max(0, heading.Text.Length - 3)).Any(i => Forms.Sections[heading.Section].Contains(heading.Text.Substring(i, 2), StringComparison.Ordinal));

    /// <summary>The draft with a section headed otherwise.</summary>
    public static ReportDraft Put(ReportDraft draft, (int Section, string Text) heading) =>
        draft.Map(block => block is DraftBlock.Heading { Level: 1 } old && old.Text == Forms.Sections[heading.Section] ? old with { Text = heading.Text } : block);
}
