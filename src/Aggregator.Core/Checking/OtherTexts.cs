using System.Buffers;

namespace Aggregator.Core.Checking;

/// <summary>
/// Words at home in notices of daily life and advertising and out of place in a report of a state organ. One of them may stand in an
/// honest sentence (a recruitment notice is published, a canteen's menu posted); two of a kind in one sentence make it another paper's.
/// </summary>
internal static class OtherTexts
{
    private const int Enough = 2;

    private static readonly (string Kind, string[] Words)[] Kinds =
    [
        ("商业广告", ["全场", "八折", "九折", "五折", "打折", "折扣", "特价", "促销", "赠礼", "赠品", "光临", "惠顾", "抢购", "酬宾", "恭贺新禧", "恭喜发财", "包邮", "招租", "旺铺", "加盟", "新老顾客", "开业大吉", "团购", "会员价"]),
        ("招聘启事", ["面议", "包吃住", "包食宿", "年龄不限", "学历不限", "有意者", "底薪", "提成", "试用期", "保洁员", "服务员", "诚聘", "应聘者", "工资面议"]),
        ("食堂通知", ["食堂", "红烧", "清蒸", "炖", "面点", "早餐", "午餐", "晚餐", "菜品", "打饭", "荤菜", "素菜", "汤类", "套餐"]),
        ("寻物启事", ["寻物", "启事", "拾到", "失主", "遗失", "捡到", "酬谢", "走失", "招领", "重谢", "公文包"]),
        ("文体活动通知", ["友谊赛", "拔河", "球队", "各队", "裁判", "参赛队", "自备", "联欢", "彩排", "啦啦队"]),
        ("生活常识", ["养生", "晨练", "食谱", "早睡", "晚起", "萝卜", "山药", "进补", "食疗", "泡脚", "失眠", "减肥", "美容", "散步", "润肺", "枸杞"]),
        ("学校通知", ["论文", "答辩", "选题", "学分", "考研", "补考", "期末考试", "导师", "同学们", "学生请", "毕业设计", "家长请"]),
        ("小区通知", ["物业费", "门禁卡", "住户请", "各住户", "房租", "楼道内", "水电费", "垃圾袋"]),
        ("博彩广告", ["下注", "投注", "彩金", "博彩", "老虎机", "时时彩", "真人娱乐", "体育平台", "注册送", "棋牌"]),
    ];

    private static readonly TellingWords Any = new([.. Kinds.SelectMany(kind => kind.Words)]);

    // A bureau of the field reports on its field: words of publishing beside them make the sentence its own.
    private static readonly SearchValues<string> Reporting = SearchValues.Create(
        ["主动公开", "公开了", "公示", "政府信息", "信息公开", "政务公开", "公布", "发布", "监管", "执法", "整治", "检查", "专项", "民生", "信息", "标准", "收费"], StringComparison.Ordinal);

    /// <summary>Whether some such word stands in a stretch at all.</summary>
    public static bool MayHold(ReadOnlySpan<char> text) => Any.In(text) != 0;

    /// <summary>The kind of text a sentence belongs to, or null for one that may be a report's.</summary>
    public static string? KindOf(string sentence)
    {
        if (!MayHold(sentence))
        {
            return null;
        }

        var needed = sentence.AsSpan().ContainsAny(Reporting) ? Enough + 2 : Enough;
        foreach (var (kind, words) in Kinds)
        {
            if (words.Count(word => sentence.Contains(word, StringComparison.Ordinal)) >= needed)
            {
                return kind;
            }
        }

        return null;
    }
}
