namespace Aggregator.Core.Extracting;

/// <summary>Patterns of what the work is done with: staff, places, equipment, assessments, training.</summary>
internal static class NarrativeResourcePatterns
{
    /// <summary>The patterns, most particular first.</summary>
    public static IReadOnlyList<NarrativePattern> All { get; } =
    [
        // Staff.
        new("staff_per_unit", "名 人", "每个单位/各单位/每单位/每个部门/各部门 ~10") { IsRange = true, IsPerEach = true },
        new("disclosure_staff_total", "名 人", "全区/全市/全县/全镇/全省/全系统/全局/合计 ~2") { With = "工作人员 联络员 信息员 兼职人员" },
        new("disclosure_liaison_staff_per_section", "名 人", "科室/股室/处室 ~20") { With = "各 每", Not = "抽调 配备", IsPerEach = true },
        new("disclosure_staff_added", "名 人", "抽调/增配/新增配 ~4"),
        new("disclosure_staff_part_time", "人 名", "兼职人员/兼职工作人员/兼职 ~4") { Not = "专、兼职 专兼职 专职" },
        new("disclosure_staff_part_time", "人 名", "") { Behind = "兼职人员/兼职工作人员/兼职" },
        new("disclosure_staff_total", "名 人", "专、兼职/专兼职/信息公开工作人员/政务公开工作人员 ~6") { Not = "培训" },
        new("disclosure_staff_total", "名 人", "") { Behind = "~2 专、兼职/专兼职" },
        new("disclosure_staff_total", "名 人", "配备/配有/现有/设有 ~8") { Behind = "~2 专职/工作人员/专、兼职/专兼职" },
        new("disclosure_supervisors", "名 人 位", "监督员 ~2"),
        new("disclosure_supervisors", "名 人 位", "聘请/选聘/聘任 ~4") { Behind = "~8 监督员" },

        // Places and equipment.
        new("request_acceptance_points", "个 处", "") { Behind = "~8 受理点/受理窗口" },
        new("request_acceptance_points", "个 处", "受理点/受理窗口 ~2"),
        new("access_points_county", "个 处", "县/镇/乡镇/街道/各区 ~6 查阅中心/查阅点/查阅场所 ~2"),
        new("access_points_city", "个 处", "查阅中心/查阅点/查阅场所/查询点 ~2"),
        new("reading_room_computers", "台", "配备/配置/设置/添置/放置/配有 ~4") { Behind = "电脑/计算机", With = "查阅 阅览 查询" },
        new("archive_delivering_departments", "个 家", "接收 ~3") { Behind = "部门/单位" },
        new("bulletin_boards_renovated", "个 处 块", "改造/提升/更新/维修 ~12 公开栏/公示栏/宣传栏 ~2"),
        new("bulletin_boards_total", "个 处 块", "公开栏/公示栏/公开墙 ~4") { Not = "改造 提升 维修" },
        new("touch_screens", "台 个 块", "触摸屏/显示屏/触摸查询机/电子屏 ~6"),
        new("websites_total", "个", "") { Behind = "~2 网站", Not = "检查 抽查 关停 整合 迁移 监测 不合格" },
        new("electronic_fulltext_rate_pct", "%", "全文电子化/全文电子化率 ~3"),
        new("press_conferences", "次 场", "") { Behind = "~2 新闻发布会" },
        new("press_conferences", "次 场", "新闻发布会 ~3") { Not = "参加 出席 收看" },

        // Assessment, training, reach.
        new("training_coverage_pct", "%", "培训面/培训率/培训覆盖率/参训率/覆盖面 ~3"),
        new("disclosure_adoption_rate_pct", "%", "公开率 ~3") { Unless = "提案 建议 预算 决算" },
        new("excellent_units_commended", "个 家", "") { Behind = "~2 优秀单位/先进单位" },
        new("failing_units", "个 家", "") { Behind = "~1 不合格单位/不达标单位" },
        new("power_item_categories", "大项 大类 类", "") { Behind = "~6 权力/职权", Not = "公开信息" },
        new("power_item_categories", "大项 大类 类", "权力/职权 ~60"),
        new("power_items_total", "项", "") { Behind = "~1 权力/职权" },
        new("power_items_total", "项", "权力事项/权力清单/职权事项/行政职权 ~3"),
    ];
}
