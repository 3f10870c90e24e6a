using System.Text;

namespace Aggregator.SampleCity.Faults.Narrative.Leaks;

/// <summary>
/// Words of this genre, and what a text has for them that was put through synonyms so as not to look copied: what a thesaurus gives, of
/// another register. Drawn up without regard to the words the product knows, which must not be mended to fit it.
/// </summary>
internal static class OddSynonyms
{
    /// <summary>The usual word and the odd one.</summary>
    public static IReadOnlyList<(string Usual, string Odd)> Pairs { get; } =
    [
        ("进一步", "愈加"), ("加强", "使劲"), ("完善", "圆满"), ("提高", "增高"), ("推进", "挺进"), ("落实", "坐实"),
        ("公开", "张扬"), ("信息", "情报"), ("政府", "朝廷"), ("工作", "差事"), ("群众", "乡亲"), ("制度", "章法"),
        ("机制", "机理"), ("组织", "团伙"), ("领导", "头儿"), ("监督", "看管"), ("检查", "盘查"), ("培训", "教练"),
        ("考核", "考问"), ("责任", "天职"), ("重点", "重头"), ("及时", "立马"), ("全面", "通盘"), ("积极", "起劲"),
        ("严格", "严厉"), ("规范", "典范"), ("审查", "审讯"), ("保密", "保守秘密"), ("平台", "舞台"), ("网站", "网点"),
        ("渠道", "门路"), ("内容", "内涵"), ("更新", "翻新"), ("管理", "管束"), ("统一", "划一"), ("明确", "明晰"),
        ("建立", "创立"), ("健全", "健壮"), ("优化", "改良"), ("服务", "帮忙"), ("便民", "便利民众"), ("问题", "疑团"),
        ("措施", "招数"), ("存在", "生存"), ("主要", "关键"), ("深入", "透彻"), ("学习", "念书"), ("认真", "较真"),
        ("切实", "踏实"), ("保障", "护持"), ("有效", "灵验"), ("质量", "品级"), ("水平", "水准"), ("意识", "心思"),
        ("能力", "能耐"), ("队伍", "人马"), ("宣传", "鼓动"), ("解读", "讲说"), ("回应", "应答"), ("申请", "请求"),
        ("受理", "收下"), ("答复", "回禀"), ("登记", "挂号"), ("档案", "文牍"), ("目录", "总目"), ("清单", "账单"),
        ("年度", "年头"), ("方案", "计策"), ("流程", "工序"),
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
