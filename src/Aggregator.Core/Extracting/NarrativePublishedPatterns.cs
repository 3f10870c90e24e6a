using static Aggregator.Core.Extracting.NarrativePatterns;

namespace Aggregator.Core.Extracting;

/// <summary>Patterns of what was published: documents and decisions of table one, kinds of information, channels, totals.</summary>
internal static class NarrativePublishedPatterns
{
    /// <summary>The patterns, most particular first.</summary>
    public static IReadOnlyList<NarrativePattern> All { get; } =
    [
        // Documents and decisions.
        new("normative_repealed", "件 份 个 部", "废止/失效/宣布失效/废止失效 ~10") { With = "规范性文件" },
        new("normative_in_force", "件 份 个 部", "现行有效 ~12") { With = "规范性文件" },
        new("normative_issued", "件 份 个 部", "制发/制定/出台/印发/发布/制作 ~10 规范性文件 ~3") { Not = "废止 失效 类信息 现行有效 公开栏 清理", NotNear = "部门 \ue001公布" },
        new("normative_issued", "件 份 个 部", "制发/新制发/新制定/新出台 ~3") { With = "规范性文件", Not = "废止 失效 办法 方案" },
        new("normative_issued", "件 份 个 部", "规范性文件 ~4 制发/制定/出台/印发 ~4") { Not = "废止 失效" },
        new("licence_decisions", "件 项 个 宗", "行政许可决定/行政许可处理决定/许可事项处理决定/行政许可办理 ~3"),
        new("licence_decisions", "件 项 个 宗", "作出/办理/处理 ~3 行政许可 ~3") { Not = "事项清单 公开" },
        new("penalty_decisions", "件 项 个 宗 起", "行政处罚决定/行政处罚处理决定/行政处罚案件 ~3"),
        new("penalty_decisions", "件 项 个 宗 起", "作出/办理/处理/实施 ~3 行政处罚 ~3") { Not = "公开 公示" },
        new("coercion_decisions", "件 项 个 宗 起", "行政强制决定/行政强制处理决定/行政强制措施 ~3"),
        new("coercion_decisions", "件 项 个 宗 起", "作出/办理/处理/实施 ~3 行政强制 ~3") { Not = "公开 公示" },
        new("penalty_decisions", "件 项 个 宗 起", "行政处罚 ~2") { Previous = "licence_decisions" },
        new("coercion_decisions", "件 项 个 宗 起", "行政强制 ~2") { Previous = "licence_decisions penalty_decisions" },

        // One channel by name and verb, whatever kind of information is named before it as an example.
        new("proactive_wechat_count", Items, "微信/公众号/微信公众号/政务微信 ~0 公开/发布/推送/刊发/公布/编发/转发") { NotNear = "微博" },
        new("proactive_weibo_count", Items, "微博/政务微博/官方微博 ~0 公开/发布/推送/刊发/公布/编发") { NotNear = "微信 公众号" },
        new("proactive_website_count", Items, "网站/门户/公开网/信息网/网页 ~0 公开/发布/公布/刊发/登载/刊登/推送/更新/上线 ~1") { Not = "累计 接收 申请 受理 收到 公开栏 办件 留言" },

        // Kinds of information.
        new("proactive_department_normative_documents_count", Items, "部门 ~2 规范性文件类 ~4"),
        new("proactive_city_normative_documents_count", Items, "办公室/政府 ~2 规范性文件类 ~4"),
        new("proactive_government_rules_count", Items, "政府规章类/规章类/政府规章 ~4"),
        new("on_request_catalogue_items", Items, "依申请公开信息目录/依申请公开目录 ~2") { Unless = "接收" },
        new("archive_received_on_request_catalogue", Items, "依申请公开 ~4 目录 ~2"),
        new("service_information_items", Items, "提供服务信息/提供服务类信息/服务信息/服务类信息 ~2") { Not = "公共服务 便民" },
        new("proactive_policy_regulation_count", Items, "政策法规/法规公文/法律公文/法规文件/政策文件/法规规章/法律法规 ~6") { NotNear = "解读 学习 宣传 制定 修订 收到" },
        new("proactive_decision_planning_count", Items, "政府决策/重大决策 ~4"),
        new("proactive_planning_count", Items, "规划计划/发展规划/规划总结/计划总结 ~5") { NotNear = "制定 编制 解读" },
        new("proactive_enforcement_count", Items, "行政执法/执法监管 ~4 信息 ~1"),
        new("proactive_work_updates_count", Items, "工作动态/动态信息/动态类 ~4"),
        new("proactive_business_count", Items, "业务类/业务工作/业务信息/业务工作类/本单位业务类 ~4") { Not = "办理 申请", NotNear = "培训 开展 办公" },
        new("proactive_institutional_count", Items, "机构职能/机构概况/机构信息/机构职能类/办事指南/机构设置/概况信息/领导信息 ~7") { NotNear = "受理 修改 编制 更新完善" },
        new("proactive_work_information_count", Items, "工作信息") { NotNear = "业务 动态 发布 公开" },
        new("proactive_finance_count", Items, "财政/财政资金/财政预决算/预决算/财经/财政资金类/财政类 ~4") { NotNear = "投入 安排" },
        new("proactive_emergency_count", Items, "应急管理/突发事件/应急 ~4") { NotNear = "演练 预案 处置" },
        new("proactive_personnel_integrity_count", Items, "人事党建及廉政 ~4"),
        new("proactive_personnel_count", Items, "组织人事/人事任免/人事类/人事信息/人事 ~4") { Unless = "公开栏" },
        new("proactive_integrity_count", Items, "廉政类/廉政勤政/廉政 ~4"),
        new("proactive_livelihood_count", Items, "民生类/民生重点/民生 ~4") { NotNear = "实事 热线 项目" },
        new("proactive_public_notice_count", Items, "公示公告/公告公示/通知公告/公告类/示公告/公告 ~5") { Not = "发布公告 栏 招标 中标", NotNear = "发布 公开" },
        new("proactive_power_operation_count", Items, "权力运行/权力清单类 ~4"),
        new("proactive_public_service_count", Items, "公共服务类/公共服务 ~4") { NotNear = "事项 平台" },
        new("proactive_major_public_matters_count", Items, "重大事项方面/重大事项 ~6"),
        new("proactive_public_funds_count", Items, "公共资金使用和监督/公共资金使用 ~6"),
        new("proactive_public_funds_count", Items, "") { Behind = "~2 公共资金使用" },
        new("proactive_key_content_count", Items, "之类 ~1 信息 ~2"),
        new("proactive_reviewed_count", Items, "已审核/审核通过/审核信息 ~3"),
        new("proactive_category_total", "类 大类 大项 个 项", "类别/信息类别 ~3") { Not = "等类别信息" },
        new("proactive_category_total", "类 大类 大项", "信息/公开/内容 ^6 涉及/包括/涵盖/分为 ^70") { Unless = "权力 职权", Not = "不予公开" },
        new("proactive_other_count", Items, "其他类/其它类/其他类别/其它类别/其他补充公开/其他信息/其它信息/其他政府信息/其他方面 ~4") { Not = "申请 渠道 方式" },
        new("proactive_other_count", Items, "其他/其它 ~2") { Not = "申请 渠道 方式 处理", With = "信息 公开", Previous = Categories },

        // One channel.
        new("proactive_bulletin_board_count", Items, "公开栏/公示栏/公告栏 =8 发布/公开/公布/张贴 ~8") { Not = "申请 公开栏目 公告栏目 公示栏目" },
        new("proactive_wechat_count", Items, "微信/公众号 =12 发布/公开/推送/刊发/公布 ~10") { NotNear = "微博" },
        new("proactive_weibo_count", Items, "微博 =12 发布/公开/推送/刊发/公布 ~10") { NotNear = "微信" },
        new("proactive_wechat_count", Items, "发布/推送/公开/编发/刊发 ~2 微信/公众号 ~4") { NotNear = "微博" },
        new("proactive_weibo_count", Items, "发布/推送/公开/编发/刊发 ~2 微博 ~4") { NotNear = "微信" },
        new("proactive_wechat_count", Items, "微信/公众号 ~6") { Previous = Channels, NotNear = "微博" },
        new("proactive_weibo_count", Items, "微博 ~6") { Previous = Channels, NotNear = "微信" },
        new("proactive_gazette_count", Items, "公报 =8 发布/公开/刊登/公布/刊载 ~10") { Not = "围绕 聚焦 公报编印 公报发行 公报赠阅 公报编发" },
        new("proactive_website_count", Items, "网站/公开网/信息网/门户 ~1 发布/公布 ~4 信息 ~2") { Not = "通过 利用 我 本 主动" },
        new("proactive_website_count", Items, "网站/门户网站 ~6 新增/更新/上传 ~2 信息 ~2"),
        new("proactive_website_count", Items, "网站/门户网站 ~6 新增/更新/上传 ~2") { Behind = "信息" },
        new("proactive_website_count", Items, "网站/门户网站/公开网 ~6 公开/发布 ~10") { Behind = "^1 微信/公众号/微博/政务微信/政务微博/通过微信/通过微博/通过政务" },
        new("proactive_website_count", Items, "网站/门户网站/政府网 ~10 公开/发布/公布/更新 ~8") { Previous = Channels },
        new("proactive_website_count", Items, "网站/门户网站/政府网 ~6") { Previous = "proactive_total proactive_wechat_count proactive_weibo_count proactive_gazette_count" },

        // In all.
        new("proactive_cumulative_total", Items, "底/末/目前/今/以来/至今/历年 ^14 累计 ~10 公开/发布 ~8 信息 ~3") { NotNear = "本年 今年" },
        new("archive_received_proactive_items", "件 条", "主动公开政府信息/主动公开信息/公开政府信息 ~2") { With = "接收", NotNear = "等" },
        new("proactive_total", Items, "主动公开/公开发布/公开/发布/公布 ~1 " + General + " ~2")
        {
            NotNear = "接收 借阅 查阅 依申请 公开栏 微信 微博 公众号 抖音 公报 反馈 目录 申请 受理 收到 要求 涉密 企事业单位 \ue001公布 \ue001发布 减少 视频号 短信",
            Not = "依申请公开政府信息 信息公开申请 公开申请",
        },
        new("proactive_total", Items, "围绕/聚焦 ^30 主动公开/公开/发布 ~1 " + General + " ~2") { Not = "申请 依申请" },
        new("proactive_total", Items, "主动公开/公开/发布/公布 ~14 各类政府信息/各类政务信息/各类信息/各类工作信息 ~2")
            { NotNear = "接收 公开栏 微信 微博 公众号 公报 申请 受理 收到" },
        new("proactive_total", Items, "本年/今年/本年度/年内 ~2 新增 ~6") { With = "公开", Not = "申请" },
        new("proactive_total", Items, "年/年度 ~2 新增/公开/主动公开 ~4") { Previous = "proactive_cumulative_total" },
        new("proactive_total", Items, "年/年度 ~2 公开/发布/主动公开 ~1") { Previous = "proactive_total" },
        new("proactive_total", Items, "公开政府信 ~3"),
        new("proactive_total", Items, "公开信息数/公开信息总数/主动公开数/信息总数/信息公开总数/主动公开总数 ~2") { Not = "依申请 申请" },
    ];

    // The whole and no kind of it: 公开财政信息 is not the total.
    private const string General =
        "信息/政府信息/政务信息/政府政务信息/各类信息/各类政府信息/各类政务信息/各类别信息/各类别政府信息/各种信息/各项信息/全部信息/工作信息/各类工作信息/有关信息/相关信息/公共信息/政府信息公开信息/公开信息/本单位信息/本机关信息";

    private const string Channels = "proactive_total proactive_website_count proactive_wechat_count proactive_weibo_count proactive_gazette_count proactive_bulletin_board_count";

    private const string Categories =
        "proactive_policy_regulation_count proactive_planning_count proactive_business_count proactive_institutional_count proactive_work_updates_count proactive_public_notice_count "
        + "proactive_finance_count proactive_personnel_count proactive_enforcement_count proactive_emergency_count proactive_public_service_count proactive_livelihood_count";
}
