namespace Aggregator.Core.Extracting;

/// <summary>Patterns of what units tell of boards, journals, media, service halls and villages beside the disclosure itself.</summary>
internal static class NarrativeServicePatterns
{
    private const string Journal = "\ue001公布 \ue001发布 \ue001刊登 \ue001刊发 政报刊登 期刊刊登";

    private const string Board = "公开栏 公示栏 公告栏";

    /// <summary>The patterns, most particular first.</summary>
    public static IReadOnlyList<NarrativePattern> All { get; } =
    [
        // A notice board or a journal broken down by kinds.
        new("board_department_documents_count", "件 份 条", "部门 ~3 规范性文件 ~3") { With = Board },
        new("board_city_documents_count", "件 份 条", "市政府/区政府/县政府/镇政府/办公室 ~12 文件 ~2") { With = Board, Not = "规范性文件" },
        new("board_personnel_count", "件 条", "人事任免/人事信息 ~3") { With = Board },
        new("board_economy_count", "件 条", "经济运行 ~3") { With = Board },
        new("board_procurement_count", "件 条", "政府采购 ~3") { With = Board },
        new("board_tendering_count", "件 条", "招标投标/招投标 ~3") { With = Board },
        new("board_land_supply_count", "件 条", "土地供应/土地出让 ~3") { With = Board },
        new("journal_department_documents_count", "件 份 条", "部门 ~3 规范性文件 ~3") { With = Journal },
        new("journal_city_documents_count", "件 份 条", "市政府/区政府/县政府/镇政府/办公室 ~12 文件 ~2") { With = Journal, Not = "规范性文件" },
        new("proactive_journal_count", NarrativePatterns.Items, "\ue001公布/\ue001发布/\ue001刊登/\ue001刊发/政报刊登/期刊刊登 ~6 信息 ~2"),
        new("media_executive_meeting_count", "条 篇", "常务会议 ~4 信息/新闻 ~2"),
        new("media_leader_activity_count", "条 篇", "公务活动 ~4 信息/新闻 ~2"),
        new("media_interviews", "次 场", "接受 ~10 采/采访/专访 ~1"),
        new("proactive_media_news_count", NarrativePatterns.Items, "播发/刊发/刊播 ^24 信息/新闻/稿件 ~1") { Not = "微信 微博 融媒体" },
        new("journal_issues", "期", "编辑/出版/编印 ~8") { Not = "公报 简报" },
        new("journal_copies", "册 份 本", "发行 ~2"),
        new("handbook_copies", "册 本", "印发/编印/印制/印刷 ~8 \ue001/手册 ~1"),
        new("gazette_issues", "期", "编发/编印/出版/印发/发行/刊发 ~3") { Behind = "~4 公报" },
        new("gazette_issues", "期", "公报 ~4"),
        new("gazette_copies_per_issue", "份 册 本", "每期 ~6") { IsPerEach = true },

        // Service halls and approvals.
        new("service_hall_agencies", "个 家", "") { Behind = "~2 单位/部门/行政单位 ~1 进驻/入驻" },
        new("e_supervision_agencies", "个 家", "") { Behind = "单位/部门 ^24 纳入 ~3 电子监察" },
        new("e_supervision_items", "项", "") { Behind = "~4 事项 ~2 纳入 ~3 电子监察" },
        new("e_supervision_systems", "个 套", "") { Behind = "电子监察系统" },
        new("service_hall_items", "项", "涉及/办理/受理/集中 ~8 事项 ~1") { With = "服务中心 政务大厅 办事大厅 政务服务大厅 办事窗口" },
        new("service_hall_cases_handled", "件 件次", "各类办件/办件量/办件总量 ~2"),
        new("approvals_promised_avg_days", "工作日 天", "承诺 ~2 平均 ~6") { Not = "承诺件 缩短" },
        new("approvals_statutory_avg_days", "工作日 天", "法定 ~2 平均 ~6") { Not = "缩短" },
        new("approvals_days_below_promised", "工作日 天", "缩短 ~2") { Previous = "approvals_promised_avg_days", IsDifference = true },
        new("approvals_days_below_statutory", "工作日 天", "缩短 ~2") { Previous = "approvals_statutory_avg_days", IsDifference = true },
        new("approvals_avg_days", "工作日 天", "平均 ~1 办结时间/办理时间/办理时限/办结时限 ~3") { Not = "承诺 法定" },
        new("service_hall_promised_avg_days", "工作日 天", "承诺件 ~2 平均 ~6"),
        new("service_hall_avg_days", "工作日 天", "平均 ~1 审批时间/审批时限 ~3") { Not = "承诺件" },
        new("service_hall_efficiency_gain_pct", "%", "审批效率 ~2 提高/提升 ~2") { IsDifference = true },
        new("service_hall_instant_share_pct", "%", "即办件 ~3"),
        new("approvals_completed_early_rate_pct", "%", "提前办结率 ~2"),
        new("approvals_accepted", "件 项", "受理 ~4 审批事项/审批件/许可事项 ~2"),
        new("approvals_completed_early", "件 项", "提前办结 ~2"),
        new("approvals_completed", "件 项", "办结 ~2") { Previous = "approvals_accepted" },
        new("complaint_rate_pct", "%", "投诉/投诉率 ~2"),
        new("online_licensing_items", "项", "") { Behind = "~2 许可事项/审批事项 ~4 网上" },
        new("online_licensing_items", "项", "网上 ~2 办理 ~4 许可事项/审批事项 ~1") { Unless = "受理" },

        // Villages.
        new("village_petitions_decline_pct", "%", "信访 ~12 下降 ~2") { IsDifference = true },
        new("village_platform_items_released", "条", "系统/平台 ~2 信息发布量/发布量 ~3"),
        new("village_platform_visits", "次 人次", "群众/村民 ~2 信息浏览次数/浏览次数/浏览量 ~3"),
        new("village_platform_complaints", "件 宗 起", "接受/受理 ~2 群众投诉 ~1") { With = "纪检 监察" },
        new("village_cadre_cases", "宗 件 起", "查处 ~6 村 ~10 案件 ~1"),
        new("village_misunderstandings_resolved", "件次 件 起", "化解 ~10 误解 ~1"),
        new("village_funds_corrected_yuan", "元", "纠正/追缴 ~6 资金 ~2"),
        new("area_sq_km", "平方公里", "面积 ~2"),
        new("population", "人", "人口 ~2"),
        new("villages", "个", "") { Behind = "行政村/自然村" },
        new("party_branches_education", "个", "教育党总支部/教育党总支 ~1"),
        new("party_branches_enterprises", "个", "企事业单位党支部/企业党支部 ~1"),
        new("party_branches_villages", "个", "村党支部 ~1"),
        new("party_branches_total", "个", "") { Behind = "党支部/党组织" },
        new("party_members", "人 名", "党员 ~2") { Not = "组织 培训" },
        new("slogans_posted", "条 幅", "标语 ~2"),
        new("banners_hung", "条 幅 块", "横幅 ~2"),
        new("leaflets_distributed", "份 张 册", "宣传单张/宣传资料/宣传单/传单/宣传册/明白纸/宣传彩页/折页 ~2"),
        new("guides_distributed", "册 本 份", "出行指南/便民指南/服务指南/便民手册 ~1"),
        new("guides_distributed", "册 本 份", "发放/派发/分发/赠送 ~8 指南/手册 ~2"),
        new("news_items_released", "宗次 条次", "发布/报道 ~8"),

        // Talks with the public.
        new("mayor_online_sessions", "次 场 期", "") { Behind = "~2 网上办公会/网上办公/在线访谈/在线交流/网上接访" },
        new("mayor_online_sessions", "次 场 期", "网上办公会/在线访谈 ~3") { Not = "参加 参与 政府网站" },
        new("mayor_online_leaders", "位 名 人", "") { Behind = "~4 领导/局长", With = "网上办公 在线访谈 在线交流" },
        new("mayor_online_departments", "个 家", "") { Behind = "部门/单位 ~4 出席/参加/参与", With = "网上办公 在线访谈 在线交流" },
        new("mayor_online_visits", "次 人次", "栏目 ~4 访问数/访问量/访问人数 ~2") { Not = "专栏" },
        new("mayor_online_questions", "条 个 件", "网民提问/网友提问 ~1"),
        new("mayor_online_questions", "条 个 件", "网民留言 ~1") { With = "网上办公 在线访谈 在线交流" },
        new("mayor_online_comments", "条 个", "评论 ~1"),
    ];
}
