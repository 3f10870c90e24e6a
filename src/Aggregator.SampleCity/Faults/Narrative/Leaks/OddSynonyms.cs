using System.Text;

namespace Aggregator.SampleCity.Faults.Narrative.Leaks;

/// <summary>Words of this genre, and what a text has for them that was put through synonyms so as not to look copied.</summary>
internal static class OddSynonyms
{
    /// <summary>The usual word and the odd one.</summary>
    public static IReadOnlyList<(string Usual, string Odd)> Pairs { get; } =
    [
        ("进一步", "更进一阶"), ("加强", "增壮"), ("完善", "完好化"), ("提高", "抬升"), ("推进", "推搡"), ("落实", "落成果实"),
        ("公开", "敞露"), ("信息", "讯号"), ("政府", "官署"), ("工作", "劳作"), ("群众", "人丛"), ("制度", "规矩书"),
        ("机制", "机括"), ("组织", "编结"), ("领导", "带头者"), ("监督", "盯看"), ("检查", "检视点"), ("培训", "操练会"),
        ("考核", "考量核算"), ("责任", "担子"), ("重点", "要害点"), ("及时", "趁早"), ("全面", "满面"), ("积极", "热心踊跃"),
        ("严格", "严苛"), ("规范", "合规矩"), ("审查", "审看"), ("保密", "守秘"), ("平台", "台面"), ("网站", "网络站台"),
        ("渠道", "沟渠"), ("内容", "内里"), ("更新", "换新颜"), ("管理", "料理"), ("统一", "归一"), ("明确", "明了确切"),
        ("建立", "树起"), ("健全", "康健"), ("优化", "变优"), ("服务", "伺候"), ("便民", "利百姓"), ("问题", "疑难题"),
        ("措施", "举动"), ("存在", "存有"), ("主要", "首要的"), ("深入", "往深处走"), ("学习", "研读习得"), ("认真", "当真"),
        ("切实", "确切实在"), ("保障", "保住"), ("有效", "有功效"), ("质量", "成色"), ("水平", "水准线"), ("意识", "心念"),
        ("能力", "本领力"), ("队伍", "行伍"), ("宣传", "宣扬传播"), ("解读", "解析读法"), ("回应", "回声"), ("申请", "恳请"),
        ("受理", "接纳办"), ("答复", "回话"), ("登记", "登录记下"), ("档案", "卷宗簿"), ("目录", "名目册"), ("清单", "明细单子"),
        ("年度", "年份里"), ("方案", "方略案"), ("流程", "流水程"),
    ];

    /// <summary>The text with every usual word replaced; slots of a frame stay.</summary>
    public static string Spin(string text)
    {
        var spun = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            // One pass, so that an odd word is not replaced again.
            var (usual, odd) = Pairs.FirstOrDefault(p => string.CompareOrdinal(text, at, p.Usual, 0, p.Usual.Length) == 0);
            spun.Append(odd ?? text[at].ToString());
            at += usual?.Length ?? 1;
        }

        return spun.ToString();
    }
}
