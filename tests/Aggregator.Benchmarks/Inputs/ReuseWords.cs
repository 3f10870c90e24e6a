namespace Aggregator.Benchmarks.Inputs;

/// <summary>The words a generated corpus is put together from, the common ones first.</summary>
internal static class ReuseWords
{
    public static readonly string[] Verbs = Split("""
        推进 梳理 发布 完善 核查 更新 公开 解读 办理 规范 落实 加强 优化 答复 整合 培训 部署 修订 审核 回应 归集 报送 抽查 整改 汇总 登记 宣讲 走访 征集 采纳
        编制 搭建 开设 维护 校对 清理 废止 归档 统计 研判 跟踪 反馈 防范 化解 压缩 简化 细化 深化 聚焦 保障 支撑 引导 辅导 联络 听取 转化 运用 依托 遵循 启动
        完成 打造 培育 选派 抽调 配置 撤并 迁移 对接 贯通 共享 延伸 覆盖 展示 刊登 播发 印发 张贴 推送 检索 咨询 受理 监督 巡查 复核 验收 销号 约谈 表彰 调整
        """);

    public static readonly string[] Nouns = Split("""
        工作 信息 目录 事项 制度 平台 数据 流程 材料 文件 栏目 清单 台账 机制 网站 窗口 渠道 载体 标准 指南 政策 方案 计划 任务 职责 权限 内容 公告 条款 依据
        范围 时限 环节 重点 难点 短板 问题 成效 质量 效率 能力 意识 作风 氛围 队伍 人员 骨干 专员 岗位 科室 机构 部门 基层 群众 企业 市场 项目 经费 预算 决算
        补贴 价格 费用 合同 结果 意见 诉求 需求 热点 舆情 风险 隐患 事件 案例 经验 模式 布局 框架 基础 环境 设施 场所 专区 图表 图解 视频 文稿 版本 模板 问卷
        """);

    public static readonly string[] Domains = Split("""
        教育 医疗 养老 住房 就业 社保 低保 救助 交通 公路 水利 农业 林业 畜牧 渔业 粮食 食品 药品 环保 污水 土壤 绿化 园林 环卫 供水 供电 供气 消防 应急 防汛
        地震 气象 测绘 规划 土地 矿产 房产 建筑 计量 专利 广告 电商 物流 快递 邮政 宽带 旅游 文物 体育 图书 档案 审计 财政 国资 金融 招商 外贸 科技 人才 职称
        婚姻 殡葬 慈善 妇幼 托育 青年 双拥 信访 公证 仲裁 调解 普法 治安 户籍 禁毒 反诈 学区 职教 招生 师资 公租 物业 危房 拆迁 村务 扶贫 种业 农机 灌溉 湿地
        """);

    public static readonly string[] Manners = Split("积极 认真 及时 全面 深入 持续 主动 严格 有序 稳步 统一 定期 分类 精准 同步 逐项 依法 广泛 灵活 专门 充分 系统 首次 集中");

    public static readonly string[] People = Split("办事群众 企业职工 个体商户 学生家长 社区居民 参保人员 纳税大户 老年朋友 退役军人 养殖农户 创业青年 医护人员 网格人员 行业协会 新闻媒体 法律顾问 人大代表 政协委员 特邀监督员 普通市民 村民代表 求职人员 施工企业 货车司机 来访人 申请人");

    public static readonly string[] Offices = Split("办公室 政务公开科 综合科 法规科 信息中心 宣传科 人事科 财务科 督查室 审批科 服务大厅 值班室 档案室 机关党委 纪检组 分管领导 业务骨干 联络员 保密员 法制员 工作专班 领导小组 党组会议 评估小组 编辑小组");

    public static readonly string[] Channels = Split("政务网站 微信公众号 官方微博 政务客户端 短视频账号 电子显示屏 公示栏 便民手册 村村响广播 电视问政 广播热线 新闻发布会 政务开放日 意见征集箱 局长信箱 在线访谈 网上直播 办事大厅触摸屏 自助查询机 政府公报 图书馆查阅点 院坝会 恳谈会 专题讲座 知识竞赛 政策明白卡 智能机器人 领导接待日 公交站牌");

    public static readonly string[] Stock = Split("""
        政府信息公开工作 政务公开工作 主动公开政府信息 政府门户网站信息 政策文件及解读材料 依申请公开办理流程 规范性文件清理结果 重点领域信息公开 政府信息公开目录 政府信息公开指南 政务新媒体账号
        信息发布审核流程 群众关心的热点问题 政策解读质量 信息公开保密审查 部门预算和决算公开 权责清单和服务事项 办事指南和流程图 基层政务公开目录 公开栏目内容 政民互动渠道 意见征集和结果反馈
        """);

    public static readonly string[] Places = Split("云岭 松溪 石桥 柳湾 白鹭 青枫 龙泉 凤台 梅园 竹山 桃源 杏林 荷塘 兰亭 菊坡 枣庄 槐荫 榆树 桐木 银杏 金沙 玉泉 碧水 清江 长堤 双河 三岔 七星 九峰 东风 西岭 南苑 北坡 向阳 朝晖 滨河 临湖 观澜 鹿苑 狮山 红岩 紫云 翠屏 墨池 文昌 钟楼 水磨 砖桥 茶场 药圃");

    public static readonly string[] Bureaus = Split("教育局 财政局 民政局 司法局 水利局 农业农村局 交通运输局 卫生健康局 自然资源局 生态环境局 商务局 科学技术局 应急管理局 审计局 统计局 林业局 体育局 医疗保障局 信访局 城关镇人民政府 双桥镇人民政府 东城街道办事处");

    /// <summary>Clauses: v verb, n noun, d domain, o stock object or domain and noun, a manner, p people, f office, c channel, l place, 0 a count; the rest stands as it is.</summary>
    public static readonly string[] Openings = Split("围绕o v的要求|针对p反映的n|在l和l两处|由f牵头|通过c|依托c与c|f会同f|以dn为重点|0月以后|结合l的dn|为方便p|经f讨论|就o如何v的问题|自0月起|考虑到p多为d从业者".Replace(" ", "", StringComparison.Ordinal), '|');

    public static readonly string[] Actions = Split("av o|av o和o|由fvo|vo0条|通过cvo0件|fav了o的n|将0份ov给p|请p到lvo|面向pvo|会同fvo|先后v、v了dn0项|把o v成dn|vn、vn并vn|组织p0人vo|在c上vo0篇|对0件o逐一v|把好o的v关|新vo0项".Replace(" ", "", StringComparison.Ordinal), '|');

    public static readonly string[] Outcomes = Split("ov率达到0%|让pvo更方便|比上年增加0件|其中dn0条、dn0条|使o更清楚|受到p的认可|vn由0天缩到0天|0名p因此受益|p对o的评价上升|月均v0件|在l收到良好反响|目前已v0项|尚有0项o未v|dn与n脱节|下步将avo|明年拟v0项o|l的做法被fv|便于pv和v", '|');

    /// <summary>What a good part of all units writes.</summary>
    public static readonly string[] Formulas = Split("坚持公开是常态的工作思路|让公开的内容找得到、看得懂、用得上|按谁制作谁公开谁负责的分工|主要负责人过问、专人经办|与上级要求相比还有一定距离|本年度未收取任何信息处理费|除上述内容外没有别的事项要报告|公开的深度和广度还要再拓展|经办人员的业务水平有待提高|把公开工作列入年度考核内容|不让涉密的内容上网|解读形式以文字居多、较为单一|对网民提出的问题做到件件有回音|今后一年将从以下几方面着手改进", '|');

    private static string[] Split(string words, char separator = ' ') =>
        words.Split([separator, '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
