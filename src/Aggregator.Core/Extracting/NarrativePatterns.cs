namespace Aggregator.Core.Extracting;

/// <summary>The patterns in order: the first that matches names the metric. Data, to be extended line by line.</summary>
internal static class NarrativePatterns
{
    private const string Cases = "件 宗 条 起 次 例 份";

    private const string Items = "条 篇 件 份 项 则";

    private const string People = "次 人次 个 件";

    /// <summary>All patterns.</summary>
    public static readonly IReadOnlyList<NarrativePattern> All =
    [
        // Requests, by channel before in all.
        new("requests_email", Cases, "(?:电子邮件|电子邮箱|邮箱|邮件)[^,，]{0,6}申请数?"),
        new("requests_fax", Cases, "传真[^,，]{0,6}申请数?"),
        new("requests_letter", Cases, "(?:信函|邮寄|信件|来信)[^,，]{0,6}申请数?"),
        new("requests_online", Cases, "(?:网上|网站|网络|在线|平台|互联网)[^,，]{0,8}申请数?", not: "收到|受理.{0,12}申请.{0,12}网"),
        new("requests_in_person", Cases, "(?:当面|窗口|现场|书面)[^,，]{0,8}申请数?", not: "(?:行政审批|审批事项)"),
        new("requests_by_organisations", Cases, "组织名义.{0,12}申请"),
        new("requests_other", Cases, "(?:其他|其它)(?:形式|方式|渠道|途径)?申请数?"),
        new("requests_other", "件 宗 份", "其他|其它", sentence: "(?:当面|信函|网上|传真).{0,40}申请"),
        new("requests_new", Cases, "新收(?:[^费].{0,23})?"),
        new("requests_carried_in", Cases, "(?:上年度?|上一年度?|去年|往年)结转.{0,22}", not: "结转(?:至|到|下)"),
        new("requests_carried_out", Cases, "结转(?:至|到)?(?:下|次|明|20[0-9][0-9])年?度?.{0,14}|正在办理(?:中)?"),
        new("requests_received_total", Cases,
            "(?:收到|受理|接受|接收|接到|收办|收悉).{0,32}(?:申请|公开)(?:数|量|数量|总数|件|表格|表|事项|要求|政府信息|政府信息要求|公开政府信息|公开政府信息要求){0,2}",
            not: "(?:收到|受理|接受|接收|接到|收办|收悉).{0,32}(?:复议|诉讼|审批|咨询|举报|投诉|建议|提案|行政许可|主动公开)|结转|新收"),
        new("requests_received_total", Cases, "依申请公开(?:申请|事项|件|数量)?", not: "复议|诉讼|目录|不予|答复|办结", sentence: "收到|受理|接受|接到|办理"),

        // Replies.
        new("replies_third_party_refused", Cases, "第三方不同意.{0,10}"),
        new("replies_denied", Cases, "(?:不予公开|不同意公开|否决公开|不公开).{0,12}", not: "第三方|部分"),
        new("replies_granted_part", Cases, "部分公开.{0,6}"),
        new("replies_granted_full", Cases, "(?:同意公开|予以公开|准予公开|公开范围并予答复|公开范围并予以答复|全部公开|给予公开).{0,6}", not: "不予以?公开|不同意公开|部分"),
        new("replies_not_this_authority_or_not_held", Cases, "不属于本(?:行政)?机关公开.{0,8}不存在"),
        new("replies_info_not_held", Cases, "(?:信息不存在|不掌握.{0,10})"),
        new("replies_not_this_authority", Cases, "(?:非本(?:行政)?机关.{0,12}|不属于本(?:行政)?机关.{0,8})"),
        new("replies_unclear_request", Cases, "申请内容不明确.{0,16}"),
        new("replies_duplicate_request", Cases, "重复申请"),
        new("replies_unable", Cases, "无法提供.{0,6}"),
        new("replies_refused", Cases, "不予处理.{0,6}"),
        new("replies_other", Cases, "其他处理.{0,6}"),
        new("requests_replied_total", Cases,
            "(?:答复|办结|办理完毕)(?:依申请公开|政府信息公开申请|申请|数|总数|数量|件数|公开申请){0,2}",
            not: "(?:复议|诉讼|审批|提案|建议|咨询|信访|投诉|承诺).{0,12}$|率$|不予答复|提前", unless: "审批事项|办件|提案|热线"),

        // Disputes.
        new("complaints_reports", Cases, "(?:举报、?投诉|举报和投诉|投诉、?举报|投诉和举报)(?:件|案件)?", not: "复议|诉讼|审批|行风"),
        new("appeal_cases", Cases, "(?:申诉|申述)(?:案件|案|数)?"),
        new("litigation_cases", Cases, "(?:行政)?(?:诉讼|应诉)(?:案件|案|数|事项)?", not: "(?:牵连|有关)$|信访、诉讼"),
        new("reconsideration_cases", Cases, "(?:行政)?复议(?:申请|案件|案|数|事项)?", not: "诉讼.{0,30}复议后"),

        // Enquiries.
        new("reading_room_phone_calls", People, "接听咨询电话"),
        new("consultations_phone", People, "(?:咨询电话|电话咨询|电话接听|咨询.{0,4}电话接听).{0,4}"),
        new("consultations_in_person", People, "(?:当面咨询|现场咨询|来访咨询).{0,6}"),
        new("consultations_online", People, "(?:网上咨询|网络咨询|在线咨询).{0,4}"),
        new("consultations_reading_room", People, "查阅室接待"),
        new("consultations_total", People, "(?:接受|受理|接待|提供|答复|处理).{0,20}咨询(?:建议|服务|数)?", not: "电话咨询|网上咨询|当面咨询"),
        new("web_column_visits", "次 人次", "(?:专栏|网站|页面).{0,6}(?:访问|浏览|点击)(?:量|数)"),
        new("reading_room_visitors", "人次 次", "接待公众查阅.{0,8}"),

        // Fees and money.
        new("fee_reductions", "元 万元", "减免.{0,8}"),
        new("disclosure_budget_yuan", "元 万元", "专项经费"),
        new("disclosure_expenditure_yuan", "元 万元", "支出|费用共计", sentence: "经费|支出"),
        new("disclosure_expenditure_yuan", "元 万元", "费用", sentence: "支出"),
        new("fees_collected", "元 万元", "(?:信息处理费|收费|收取.{0,14}费用?|检索费|复制费|邮寄费).{0,6}", not: "行政事业性|经费|支出|预算|减免|罚"),

        // Documents and decisions of table one.
        new("normative_issued", "件 份 个", "(?:制发|制定|出台|印发|发布|制定出台|制定发布).{0,8}规范性文件|规范性文件.{0,4}(?:制发|制定|出台|印发)(?:件数)?", not: "废止|失效"),
        new("normative_repealed", "件 份 个", "(?:废止|废止失效|失效).{0,12}", sentence: "规范性文件"),
        new("normative_in_force", "件 份 个", "现行有效.{0,12}", sentence: "规范性文件"),
        new("licence_decisions", "件 项 个", "行政许可(?:处理)?决定|行政许可事项处理决定"),
        new("penalty_decisions", "件 项 个", "行政处罚(?:处理)?决定"),
        new("coercion_decisions", "件 项 个", "行政强制(?:处理)?决定"),

        // Breakdowns of what was published.
        new("proactive_policy_regulation_count", Items, "(?:政策法规|法规公文|法律公文|法规文件|政策文件)(?:类)?(?:信息)?"),
        new("proactive_planning_count", Items, "(?:规划计划|发展规划)(?:类)?(?:信息)?", not: "决策"),
        new("proactive_business_count", Items, "业务(?:工作)?(?:类)?(?:信息)?", not: "办理|申请"),
        new("proactive_other_count", Items, "(?:其他|其它)类(?:信息)?", not: "申请"),
        new("proactive_other_count", Items, "(?:其他|其它)(?:类别|补充公开|类)?(?:信息)?", not: "申请|渠道|方式", sentence: "信息|公开"),
        new("proactive_institutional_count", Items, "(?:机构|机构职能|机构概况|办事指南)(?:类)?(?:等)?(?:政府)?(?:信息)?", not: "受理"),
        new("proactive_decision_planning_count", Items, "政府决策信息"),
        new("proactive_work_updates_count", Items, "工作动态(?:类)?(?:信息)?"),
        new("proactive_work_information_count", Items, "工作信息", not: "业务|动态"),
        new("proactive_enforcement_count", Items, "行政执法(?:类)?信息"),
        new("proactive_finance_count", Items, "(?:财政|财政资金|财政预决算|预决算)(?:类)?(?:信息)?"),
        new("proactive_emergency_count", Items, "应急管理(?:类)?(?:信息)?"),
        new("proactive_personnel_integrity_count", Items, "人事党建及廉政类?"),
        new("proactive_personnel_count", Items, "(?:组织人事|人事任免|人事)(?:类|信息)", not: "公开栏"),
        new("proactive_integrity_count", Items, "廉政(?:勤政)?类(?:信息)?"),
        new("proactive_livelihood_count", Items, "民生(?:重点)?类?(?:信息)?"),
        new("proactive_public_notice_count", Items, "(?:公示)?公告(?:类)?信息|公示公告类?"),
        new("proactive_power_operation_count", Items, "权力运行类?(?:信息)?"),
        new("proactive_public_service_count", Items, "公共服务类(?:信息)?"),
        new("proactive_major_public_matters_count", Items, "重大事项方面信息"),
        new("proactive_public_funds_count", Items, "公共资金使用和监督方面信息"),
        new("proactive_public_funds_count", Items, ".*", after: "公共资金使用和监督"),
        new("proactive_key_content_count", Items, "之类信息"),
        new("proactive_government_rules_count", Items, "政府规章类信息"),
        new("proactive_department_normative_documents_count", Items, "市政府部门规范性文件类信息"),
        new("proactive_city_normative_documents_count", Items, "办公室规范性文件类信息"),
        new("proactive_category_total", "类 大类 大项", "类别|信息类别|涉及.{0,60}"),
        new("proactive_reviewed_count", Items, "已审核"),
        new("on_request_catalogue_items", Items, "依申请公开信息目录数?"),
        new("service_information_items", Items, "提供服务(?:类)?信息数?"),
        new("proactive_media_news_count", Items, "新闻信息", sentence: "播发|刊发"),

        // What was published in all, or through one channel.
        new("proactive_bulletin_board_count", Items, "公开栏.{0,6}(?:发布|公开)(?:政府)?信息", not: "申请"),
        new("proactive_wechat_count", Items, "(?:微信|公众号).{0,10}(?:发布|公开|推送)(?:各类)?(?:政府|政务)?信息"),
        new("proactive_weibo_count", Items, "微博.{0,10}(?:发布|公开|推送)(?:各类)?(?:政府|政务)?信息"),
        new("proactive_gazette_count", Items, "公报.{0,6}(?:发布|公开|刊登)(?:各类)?(?:政府|政务)?信息"),
        new("proactive_website_count", Items, "网站?(?:发布|公布)(?:政府|政务)?信息", not: "通过|我|本|主动"),
        new("proactive_cumulative_total", Items, "(?:(?:到|至|截至|截止).{0,12}(?:底|目前|今)|以来|至今|历年).{0,4}累计.{0,8}公开(?:发布)?(?:各类)?(?:政府|政务)?信息(?:数|总数)?"),
        new("archive_received_proactive_items", "件 条", "主动公开政府信息", sentence: "接收.{0,12}$|接收.{0,30}部门"),
        new("archive_received_on_request_catalogue", "条 件", "依申请公开政府信息目录"),
        new("proactive_total", Items,
            "(?:主动公开|公开发布|公开|发布|公开了|发布了|公布)(?:的)?(?:各类|各类别|各种)?(?:政府|政务|政府政务|工作)?信息(?:数|总数|数量|总量|量)?",
            not: "(?:接收|借阅|查阅|依申请|公开栏|微信|微博|公众号|抖音|公报|反馈|目录)[^等]{0,14}$|\ue001(?:公布|发布).{0,8}$"),

        new("news_items_released", "宗次 条次", "发布(?:政府)?信息"),

        // Staff.
        new("disclosure_staff_part_time", "人 名", "兼职(?:工作)?人员", not: "专"),
        new("disclosure_staff_total", "名 人", ".*配备", after: "专、?兼职"),
        new("request_acceptance_points", "个 处", "设立", after: "专门的信息申请受理点"),
        new("electronic_fulltext_rate_pct", "%", "全文电子化率?达?"),
        new("press_conferences", "次 场", ".*(?:举行|召开|举办)", after: "新闻发布会"),
        new("press_conferences", "次 场", "新闻发布会", not: "参加"),
        new("websites_total", "个", "共", after: "网站"),
    ];
}
