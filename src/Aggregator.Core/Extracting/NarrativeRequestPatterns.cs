using static Aggregator.Core.Extracting.NarrativePatterns;

namespace Aggregator.Core.Extracting;

/// <summary>Patterns of requests, replies, disputes, enquiries and fees.</summary>
internal static class NarrativeRequestPatterns
{
    private const string NoReply = "答复 回复 办结";

    private const string NoRequest =
        "复议 诉讼 审批 咨询 举报 投诉 建议 提案 行政许可 主动公开 结转 新收 答复 信访 补贴 资助 救助 贷款 信用 占 办结 其中 商业企业 公益组织 科研机构 法律服务机构 协助";

    // What else a public office takes applications for.
    private const string OtherMatters =
        "许可申请 法律援助 援助申请 低保 登记申请 贷款 住房 公租房 保障房 补助 工伤 仲裁 鉴定申请 专利 商标 职称 资格 落户 护照 签证 认证申请 注册申请 建房 宅基地申请 用地申请 养老 医保 入学 转学 办证 项目申请 检验申请 企业申请 立案";

    // What a hall is called, and by what of its own it took requests in: neither is a way a request was handed in.
    private const string Hall = "窗口收到 窗口新收 窗口新收到 窗口受理 窗口共收到 窗口共受理 窗口接到 窗口全年 窗口本年 窗口今年 窗口累计";

    private const string Carried = "结转 上年 下年";

    private const string OtherAnswers = "审批事项 办件 热线 信箱 人大 政协 代表建议 委员提案 办理建议 办理提案 承办建议 承办提案 收到建议 收到提案 建议、提案";

    private const string Disclosure = "信息公开 依申请公开";

    // What an office of justice does all year, for whatever matter.
    private const string Office = "办理行政复议 审理行政复议 审结行政复议 办理复议 审结复议 办理行政应诉 出庭应诉";

    /// <summary>The patterns, most particular first.</summary>
    public static IReadOnlyList<NarrativePattern> All { get; } =
    [
        // Requests, by channel before in all.
        new("requests_email", Cases, "电子邮件/电子邮箱/邮箱/邮件 ~8 申请 ~2"),
        new("requests_fax", Cases, "传真 ~8 申请 ~2"),
        new("requests_letter", Cases, "信函/邮寄/信件/来信/邮政/快递 ~8 申请 ~2"),
        new("requests_online", Cases, "网上申请/网络申请/在线申请/线上申请/网上提交/网络提交 ~1")
            { Behind = "^24 信函/邮寄/当面/来信/邮件/书面", Not = "收到 受理 主动公开 审批事项 审批业务 审批窗口 审批平台 审批服务 许可 办件 " + NoReply },
        new("requests_online", Cases, "网上/网站/网络/在线/平台/互联网/线上 ~10 申请 ~2") { Not = "法人 自然人 收到 受理 主动公开 审批事项 行政审批 " + NoReply },
        new("requests_in_person", Cases, "当面/窗口/现场/书面/上门 ~10 申请 ~2") { Not = "行政审批 审批事项 许可 " + Hall },
        new("requests_by_organisations", Cases, "组织名义/单位名义 ~14 申请 ~2"),
        new("requests_legal_entity", Cases, "法人或其他组织/法人或者其他组织/法人和其他组织/法人及其他组织/法人、其他组织/法人组织/企业法人/法人 ~10") { With = "申请", Not = "权益 收到 受理 接受 接到 公民、法人 自然人、法人 " + NoReply },
        new("requests_natural_person", Cases, "自然人/公民个人/个人申请 ~10") { With = "申请 新收", Not = NoReply },
        new("requests_natural_person", Cases, "公民申请 ~2") { Not = "收到 受理 接到 接受 " + NoReply },
        new("requests_other", Cases, "其他/其它 ~4 申请 ~2") { Not = "处理 信息 其他组织 其它组织" },
        new("requests_letter", "件 宗 份", "") { Behind = "为/是/系/通过/以 ~3 信函/邮寄/来信 ~4 申请" },
        new("requests_online", "件 宗 份", "") { Behind = "为/是/系/通过/以 ~3 网上/在线/网络/网站 ~4 申请" },
        new("requests_in_person", "件 宗 份", "") { Behind = "为/是/系/以 ~3 当面/现场/窗口 ~4 申请" },
        new("requests_email", "件 宗 份", "") { Behind = "为/是/系/通过/以 ~3 电子邮件/邮件 ~4 申请" },
        new("replies_granted_part", "件 宗 份", "") { Behind = "部分公开", With = "申请 答复 办结" },
        new("replies_granted_full", "件 宗 份", "") { Behind = "予以公开/同意公开", With = "申请 答复 办结" },
        new("replies_info_not_held", "件 宗 份", "") { Behind = "信息不存在/不存在/不掌握", With = "申请 答复 办结" },
        new("replies_unable", "件 宗 份", "") { Behind = "无法提供", With = "申请 答复 办结" },
        new("replies_denied", "件 宗 份", "") { Behind = "不予公开", With = "申请 答复 办结" },
        new("requests_carried_out", "件 宗 份", "") { Behind = "结转 ~2 下/次/明", With = "申请 答复 办结 结转" },
        new("requests_linked_to_petition_or_litigation", Cases, "信访/诉讼 ~4 牵连/有关/相关 ~2") { With = "申请", Not = "复议" },
        new("requests_rights_protection", Cases, "维权 ~4") { With = "申请" },
        new("requests_media_covered", Cases, "媒体 ~3 报道/关注 ~1") { With = "申请" },
        new("requests_email", "件 宗 份", "电子邮件/电子邮箱/邮箱/邮件 ~4") { With = "申请", Not = "咨询 公开信息 发布 " + NoReply },
        new("requests_fax", "件 宗 份", "传真 ~4") { With = "申请", Not = "咨询 " + NoReply },
        new("requests_letter", "件 宗 份", "信函/邮寄/信件/来信/快递 ~6") { With = "申请", Not = "咨询 " + NoReply },
        new("requests_online", "件 宗 份", "网上/网络/在线/线上/网站/平台/网页 ~6") { With = "申请", Not = "咨询 " + NoReply + " 公开信息 主动公开 发布 审批 投诉 办理 办件 服务事项 " + Carried },
        new("requests_in_person", "件 宗 份", "当面/窗口/现场/上门 ~6") { With = "申请", Not = "咨询 " + NoReply + " 审批 许可 办件 办理 " + Carried },
        new("requests_other", "件 宗 份", "其他/其它/其他方式/其他渠道/其他形式/其它形式/其他途径") { With = "当面 信函 网上 传真 邮寄 电子邮件" },
        new("requests_topic_demolition_share_pct", "%", "") { Behind = "~2 涉及/属/属于/关于 ~8 拆迁/征收", With = "申请" },
        new("requests_topic_planning_share_pct", "%", "") { Behind = "~2 涉及/属/属于/关于 ~8 规划", With = "申请" },
        new("requests_topic2_share_pct", "%", "") { Behind = "属/属于/为/是/涉及 ~8 信息", With = "申请", Previous = "requests_topic1_share_pct" },
        new("requests_topic1_share_pct", "%", "") { Behind = "属/属于/为/是/涉及 ~8 信息", With = "申请" },
        new("requests_local_citizen_share_pct", "%", "本地公民/当地公民/本地居民 ^12 占 ~6"),
        new("requests_carried_out", Cases, "结转 ~2 下/次/明/20 ~10") { Not = "上年 上一年 去年" },
        new("requests_carried_out", Cases, "转入/转至/转到/延至 ~1 下年/下一年/次年/明年 ~10"),
        new("requests_carried_out", Cases, "正在办理/尚在办理/仍在办理/正在处理/尚未办结/未办结/在办 ~3") { Not = "行政复议 行政诉讼 复议 诉讼 审批 许可 提案 建议 信访" },
        new("requests_carried_out", Cases, "尚有/仍有/还有/另有 ~1") { Behind = "~2 正在办理/尚未办结/在办/未办结/继续办理/未到期", With = "申请" },
        new("requests_carried_out", "件 宗 份", "") { Behind = "~3 正在办理/尚在办理/仍在办理/尚未办结", With = "申请 答复", Unless = "复议 诉讼 审批 许可 提案 建议 信访" },
        new("requests_carried_out", Cases, "尚有/仍有/还有/另有 ~1") { Behind = "申请 ~2 正在办理/尚未办结/在办/未办结/继续办理/未到期" },
        new("requests_carried_in", Cases, "上年/上年度/上一年/上一年度/去年/往年/上年末 ~2 结转 ~22"),
        new("requests_carried_in", Cases, "年/年度 ~1 结转 ~12") { Not = "下年 下年度 次年 明年 新收" },
        new("requests_new", Cases, "新收/新增 ~4 申请 ~4") { Not = "主动公开 审批 许可" },
        new("requests_new", Cases, "新收到/新受理/新收 ~20") { Not = "新收费 复议 诉讼 审批 许可 提案 建议 信访" },

        // Replies.
        new("replies_third_party_refused", Cases, "第三方 ~2 不同意 ~12"),
        new("replies_third_party_refused", Cases, "损害第三方/第三方合法权益 ~10"),
        new("replies_denied", Cases, "等/等信息/等内容/等事项/类信息/类 ~1 不予公开 ~2") { Not = "第三方 部分公开 分为" },
        new("replies_denied", Cases, "不予公开/不同意公开/否决公开/不公开/拒绝公开/予以拒绝 ~14") { Not = "第三方 部分公开 目录 分为" },
        new("replies_granted_part", Cases, "部分公开/区分处理 ~8") { Not = "不予公开" },
        new("replies_granted_full", Cases, "同意公开/予以公开/准予公开/全部公开/给予公开/全额公开/公开范围并予答复/公开范围并予以答复/已主动公开告知 ~8")
            { Not = "不予公开 不予以公开 不同意公开 部分公开 全部公开栏", NotNear = "主动公开" },
        new("replies_not_this_authority_or_not_held", Cases, "不属于本机关公开/不属于本行政机关公开/非本机关公开 ~10 不存在 ~2"),
        new("replies_unable", Cases, "等原因/等缘故/等缘由/等情形/等情况/等事由/等因素/等理由 ~3 无法提供 ~6"),
        new("replies_info_not_held", Cases, "信息不存在/不掌握/未制作或获取 ~12") { Not = "不属于本机关" },
        new("replies_info_not_held", Cases, "不存在 ~6") { With = "申请 答复", Not = "不属于本机关" },
        new("replies_not_this_authority", Cases, "非本机关/非本行政机关/不属于本机关/不属于本行政机关/不属本机关/不属于本单位/非我局 ~14"),
        new("replies_unclear_request", Cases, "内容不明确/申请不明确/内容仍不明确 ~18"),
        new("replies_duplicate_request", Cases, "重复申请 ~3"),
        new("replies_unable", Cases, "无法提供 ~8") { Not = "不掌握 不存在 另行制作" },
        new("replies_refused", Cases, "不予处理 ~8"),
        new("replies_other", Cases, "其他处理/其它处理 ~8"),
        new("requests_replied_total", Cases, "答复/办结/办理完毕/回复 ~6 申请 ~4")
            { NotNear = "复议 诉讼 审批 提案 建议 咨询 信访 投诉 承诺 留言 信箱", Not = "答复率 办结率 不予答复 提前 延期 答复意见", Unless = "审批事项 办件 提案 热线 信箱" },
        new("requests_replied_total", Cases, "答复/办结/办理完毕/办理答复/回复 ~2")
            { With = "信息公开 公开申请 依申请 新收 法定时限 法定期限", NotNear = "复议 诉讼 审批 提案 建议 咨询 信访 投诉 承诺 留言 信箱 网民 留言", Not = "答复率 办结率 不予答复 提前 延期 答复意见", Unless = "审批事项 办件 提案 热线 信箱" },
        new("requests_replied_total", Cases, "答复/办结/办理完毕/办理答复/回复 ~2")
            { With = "申请", NotNear = "复议 诉讼 审批 提案 建议 咨询 信访 投诉 承诺 留言 信箱 网民 留言", Not = "答复率 办结率 不予答复 提前 延期 答复意见", Unless = "审批事项 办件 提案 热线 信箱 " + OtherMatters },
        new("requests_replied_total", Cases, "答复/办结/办理完毕/办理答复/回复 ~2")
            { With = "信息公开申请 公开申请", Previous = "requests_received_total requests_new requests_carried_in", NotNear = "复议 诉讼 审批 提案 建议 咨询 信访 投诉 承诺 留言 信箱 网民", Not = "答复率 办结率 不予答复 提前 延期 答复意见", Unless = OtherAnswers },
        new("requests_replied_total", Cases, "答复/办结 ~2") { Behind = "~2 申请" },
        new("requests_replied_total", Cases, "按期办结/按时办结/已办结/按时答复/按期答复/依法答复 ~2")
            { NotNear = "复议 诉讼 审批 提案 建议 咨询 信访 投诉 承诺 留言", Unless = "审批事项 办件 提案 热线 信箱 信访 " + OtherMatters },
        new("requests_replied_total", Cases, "答复/办结/已答复/已办结/共办结 ~2")
            { Previous = "requests_received_total requests_new requests_carried_in", NotNear = "复议 诉讼 审批 提案 建议 咨询 信访 投诉 留言", Not = "答复率 办结率 提前 延期", Unless = "审批事项 办件 提案 热线 信箱" },

        // What came in, in all: behind the replies, for 收到申请…答复 n 件 counts replies.
        new("requests_received_total", Cases, "收到/受理/接受/接收/接到/收办/收悉/收取/办理/登记 ^32 信息公开申请/公开申请/申请公开/依申请公开 ~7") { Not = NoRequest },
        new("requests_received_total", Cases, "收到/受理/接受/接收/接到/收办/收悉/收取/办理/登记 ^32 申请 ~7")
            { Unless = OtherMatters, Not = NoRequest },
        new("requests_received_total", Cases, "收到/受理/接受/接收/接到/收办/收悉 ~20 公开政府信息/依申请公开/信息公开 ~4")
            { Not = "复议 诉讼 审批 咨询 举报 投诉 建议 提案 行政许可 主动公开 结转 新收 答复 办结" },
        new("requests_received_total", Cases, "依申请公开 ^8 收到/受理/接到/接收 ~2") { Not = "复议 诉讼 咨询 举报 投诉" },
        new("requests_received_total", Cases, "依申请公开 ~3") { With = "收到 受理 接受 接到 接收 办理", Not = "复议 诉讼 目录 不予 答复 办结 咨询" },
        new("requests_received_total", Cases, "依申请公开 ~1 申请/事项/件/政府信息 ~2") { Not = "复议 诉讼 目录 不予 答复 办结 咨询 涉及" },
        new("requests_received_total", "件 宗 份", "收到/受理/接到/接收/收悉/收办/提出/提交/递交 ~6")
            { Behind = "~4 政府信息公开申请/信息公开申请/公开申请/依申请公开/申请公开", Not = "复议 诉讼 审批 咨询 举报 投诉 建议 提案 行政许可 结转 新收 答复 办结 其中" },
        new("requests_received_total", Cases, "年/年度 ~4 收到/受理/接到 ~1") { Previous = "requests_received_total" },
        new("requests_received_total", "件 宗 份", "申请量/申请数 ~2") { Not = "答复 办结 复议 诉讼 审批 许可 救助" },
        new("requests_received_total", "件 宗 份", "申请/公开申请 ~1 总数/数量/总量/总计/合计 ~2") { Not = "答复 办结 复议 诉讼 审批 许可 救助" },
        new("requests_received_total", "件 宗 份", "政府信息公开申请/信息公开申请 ~1")
            { Not = "复议 诉讼 转办 转送 移送 撤 涉及 延期 答复 回复 办结 结转 关于 主动公开 其中 补正 收费" },

        // Disputes.
        new("appeal_acceptance_rate_pct", "%", "受理率 ~2"),
        new("appeal_closure_rate_pct", "%", "审结率/结案率 ~2"),
        new("complaints_reports", Cases, "举报、投诉/举报投诉/举报和投诉/投诉、举报/投诉举报/投诉和举报/举报/举报信 ~3") { Not = "复议 诉讼 审批 行风 申诉 信访 非法 违法 12345 热线 电话 环境 食品 平台" },
        new("appeal_cases", Cases, "申诉/申述 ~4"),
        new("litigation_cases", Cases, "诉讼/应诉 ~5") { Not = "牵连 有关的 信访、诉讼 费用", NotNear = "纠错率 败诉", With = Disclosure },
        new("reconsideration_cases", Cases, "复议 ~5") { Not = "费用 复议后 未经复议", With = Disclosure },
        new("litigation_cases", Cases, "诉讼/应诉 ~5") { Not = "牵连 有关的 信访、诉讼 费用", NotNear = "纠错率 败诉", Unless = Office },
        new("reconsideration_cases", Cases, "复议 ~5") { Not = "费用 复议后 未经复议", Unless = Office },

        // Enquiries and visits.
        new("reading_room_phone_calls", People, "接听咨询电话/接听电话 ~1"),
        new("consultations_phone", People, "咨询电话/电话咨询/电话接听/咨询热线/来电咨询/热线电话 ~6"),
        new("consultations_phone", People, "咨询 ~4 电话接听 ~3"),
        new("consultations_in_person", People, "现场接待咨询/当面接待咨询/接待现场咨询/当面咨询/现场咨询/来访咨询/上门咨询/来人咨询 ~6"),
        new("consultations_in_person", People, "现场接待/当面接待/来访接待/窗口接待 ~4") { With = "咨询", Unless = "信访" },
        new("consultations_online", People, "网上咨询/网络咨询/在线咨询/网站咨询 ~6"),
        new("consultations_reading_room", People, "查阅室接待/查阅点接待/阅览室接待 ~2"),
        new("consultations_total", People, "接受/受理/接待/提供/答复/处理/解答/回复/收到 ~22 咨询 ~3") { Not = "电话咨询 网上咨询 当面咨询 咨询电话 申请公开" },
        new("mayor_online_visits", "次 人次", "栏目访问数/栏目访问量 ~2"),
        new("web_column_visits", "次 人次", "专栏/网站/页面/网页/门户 ~8 访问/浏览/点击/访问量/浏览量 ~3"),
        new("reading_room_visitors", "人次 次 人", "接待 ~4 查阅 ~10"),
        new("access_point_visitors", "人次 次 人", "查阅/查询 ~6") { With = "查阅中心 查阅点 查阅场所 查询点" },
        new("reading_room_loans", "件 份 次 册", "借阅 ~4"),

        // Money.
        new("fee_reductions", "元", "减免 ~8"),
        new("litigation_expenditure_yuan", "元", "复议/诉讼 ~12 费用/支出 ~4"),
        new("disclosure_budget_yuan", "元", "专项经费/工作经费 ~2"),
        new("disclosure_expenditure_yuan", "元", "支出/费用共计/实际支出/财政支出 ~2") { With = "经费 支出", Not = "预算收入 三公" },
        new("disclosure_expenditure_yuan", "元", "费用/共计 ~2") { With = "支出" },
        new("disclosure_expenditure_yuan", "元", "") { With = "信息公开工作经费 信息公开经费 信息公开支出", Behind = "~2 支出/用于" },
        new("fees_collected", "元", "信息处理费/收费/检索费/复制费/邮寄费/收取 ~14") { Not = "行政事业性 经费 支出 预算 减免 罚 违规" },
    ];
}
