namespace Aggregator.Core.Extracting;

/// <summary>The words that are no pattern's own: of time, plans, differences, scope, exactness, and of zero and all. Data.</summary>
internal static class NarrativeLexicon
{
    /// <summary>All words of the patterns and of these lists.</summary>
    public static NarrativeWords Words { get; } = new();

    /// <summary>The year before.</summary>
    public static ulong[] LastYear { get; } = Set("上年 上一年 去年 往年 历年 前年");

    /// <summary>The year reported.</summary>
    public static ulong[] ThisYear { get; } = Set("本年 今年 本年度 当年 报告期 报告年度 本报告期");

    /// <summary>A comparison in which the year before is named.</summary>
    public static ulong[] Compared { get; } = Set("较 比 与 同比 环比 相比 对比 同期");

    /// <summary>A year to come, or what is meant to be reached.</summary>
    public static ulong[] Planned { get; } = Set("明年 下一年 来年 下年 力争 争取 预计 计划新增 计划公开 计划完成 计划发布 计划培训 计划开展 目标任务 确保完成 拟新增 拟公开 拟发布 应达到 不得少于 原则上不少于");

    /// <summary>A difference and no count.</summary>
    public static ulong[] Difference { get; } = Set("增加 增长 增多 增幅 减少 下降 降低 降幅 上升 提高 提升 翻 缩短 同比 环比 多出 少于上年 多于上年 净增");

    /// <summary>A part of a year, whose numbers are none of the year's.</summary>
    public static ulong[] PartOfYear { get; } = Set("上半年 下半年 季度 月份 当月");

    /// <summary>The whole of a year, behind which a part of it named before is done with.</summary>
    public static ulong[] WholeYear { get; } = Set("全年 年度 累计 合计 总计 年内 一年来");

    /// <summary>Words of scope, as they are kept.</summary>
    public static ulong[] Scope { get; } =
        Set("代表区政府 代表市政府 代表县政府 代表政府 代区政府 代市政府 代县政府 代政府 代镇政府 本级 市本级 区本级 县本级 局本级 镇本级 省本级 委本级 本机关 本单位 本行政机关 本部门 全市 全区 全县 全镇 全乡 全街道 全省 全州 全旗 全局 全委 全系统 全市政府系统 市直 区直 县直 市级 区级 县级 镇级 各镇 各乡镇 各街道 各部门 各单位 各县区 下属 所属 下辖 直属单位");

    /// <summary>By which all of a number of requests were answered.</summary>
    public static ulong[] All { get; } = Set("均已 均按 全部 均在 已全部 都已 均予 均依法 均于 均作出 均得到 已按期全部 均及时 均做到");

    /// <summary>What was done with all of them.</summary>
    public static ulong[] Answered { get; } = Set("答复 办结 回复 办理完毕 办理答复");

    /// <summary>What is said of all of them and is no answer.</summary>
    public static ulong[] NotAnswered { get; } = Set("答复率 办结率 尚未 未答复 未办结 审批 复议 诉讼 提案 建议 咨询 投诉");

    /// <summary>Words that say there was none.</summary>
    public static ulong[] None { get; } = Set(
        "未收到 未受到 未接到 未接收 未接收到 未接受 未接受到 没有收到 没有接到 没收到 没接到 没有受理 未受理 未发生 未曾发生 没有发生 未出现 没有出现 未有 未产生 没有产生 未引发 未收取 没有收取 未收费 "
        + "未曾收到 未曾 从未 不收费 不收取 暂无 尚无 均无 无任何 没有 未因 未涉及 未被申请 未被提起 未提起 无 为零 均为零 为0 均为0 零收费 零申请 零复议 零诉讼 未办理 未减免 未产生过 未接获 未收悉 未向申请人 未向公民 未向任何 未向群众 没有向申请人 未对申请人");

    /// <summary>The word 年, before which a year may stand.</summary>
    public static int Year { get; } = Words.Add("年");

    /// <summary>The word 每: so many per month or per unit.</summary>
    public static int Each { get; } = Words.Add("每");

    /// <summary>Finds the patterns of numbers.</summary>
    public static NarrativeMatcher Matcher { get; } = NarrativeMatcher.Of(NarrativePatterns.All, Words);

    /// <summary>Whether a set holds a word.</summary>
    public static bool Has(ulong[] set, WordFound word) => NarrativePhrase.Has(set, word.Word);

    /// <summary>Searches a sentence for all words.</summary>
    public static void Find(NarrativeSentence sentence) => Words.Find(sentence.Text, sentence.Words);

    private static ulong[] Set(string list) => NarrativePhrase.Set(list, Words);
}
