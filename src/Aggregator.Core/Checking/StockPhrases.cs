using System.Collections.Frozen;

namespace Aggregator.Core.Checking;

/// <summary>The words of which empty sentences about this work are made: what is left of a text without them is what it says of its own.</summary>
internal static class StockPhrases
{
    // Words that name the work in general, what is wanting in general, and what is vowed in general; then the joining words.
    private static readonly FrozenSet<string> Words = """
        中华人民共和国 政府信息公开条例 政府信息公开 政务信息公开 政务公开 信息公开 依申请公开 主动公开 政府信息 政务信息 条例 公开 信息 政务 政府 工作 部门 单位 机关 我局 我委 我镇 我乡 我街道 我办 我县 我区 我市 我们 本局 本单位 思想 认识 意识 观念 理念
        重视 程度 主动性 积极性 自觉性 及时性 全面性 准确性 规范性 完整性 针对性 实效性 时效性 时效 实效 力度 深度 广度 宽度 内容 内涵 质量 水平 能力 素质 业务 专业 知识 技能 理论 队伍 人员 干部 力量 配备 建设 机制 制度 长效 体系 体制 规章 流程 程序
        环节 基础 平台 渠道 形式 方式 方法 载体 途径 手段 结构 类型 种类 范围 领域 覆盖面 覆盖 栏目 服务 效能 效率 作风 管理 内部 运行 运维 保障 监督 检查 考核 督查 督促 指导 培训 学习 宣传 教育 解读 回应 互动 沟通 协调 配合 联动 统筹 组织 领导
        政治 站位 责任 担当 责任感 使命感 合力 台阶 新台阶 基层 上级 要求 标准 部署 安排 精神 目标 任务 重点 方向 需求 期待 期盼 期望 群众 公众 社会 人民 公民 法人 其他组织 知情权 参与权 监督权 透明度 满意度 公信力 形象 问题 不足 差距 薄弱 弱项 短板
        困难 缺点 缺乏 欠缺 不够 不足之处 不高 不强 不全 不多 不深 不细 不广 不到位 不及时 不完善 不规范 不平衡 有待 尚待 亟待 仍需 还需 需要 需 尚需 尚有 仍有 还有 尚 空间 提升空间 相比 距离 存在 一些 一定 某些 部分 个别 少数 较为 比较 较 相对 很
        还 仍 仍然 依然 不断 持续 进一步 继续 更加 更好 切实 扎实 认真 积极 努力 严格 全面 深入 有效 充分 及时 主动 准确 规范 经常 常态 常态化 规范化 制度化 标准化 信息化 科学化 加强 加大 提高 提升 强化 增强 深化 优化 完善 健全 改进 改善 拓宽 拓展
        扩大 丰富 充实 创新 探索 落实 狠抓 抓好 抓 做好 搞好 推进 推动 促进 开展 落到实处 夯实 筑牢 凝聚 形成 建立 健全完善 注重 坚持 转变 营造 氛围 发挥 作用 突出 围绕 紧扣 贯彻 执行 确保 保证 力争 力求 满足 解决 克服 弥补 采取 措施 以下 更新
        发布 发展 速率 来源 深挖 挖掘 整改 梳理 总结 经验 目前 今年 明年 来年 新的 一年 年度 年 度 过去 今后 未来 下一步 下步 接下来 针对 以上 上述 这些 对此 主要 表现 体现 集中 具体 在于 方面 方 面 虽然 虽 取得 成绩 成效 进展 但 但是 与 和 及
        以及 或 等 的 地 得 了 着 在 对 从 向 为 把 将 会 要 以 由 于 是 有 也 又 并 就 都 让 使 能 可 中 上 下 内 外 其 该 各 每 再 更 最 一 二 三 四 五 六 七 八 九 十 一是 二是 三是 四是 五是 首先 其次 再次 最后 第 此外 同时
        另外 另 因此 由于 原因 客观 主观 性 化 力 到 所 之 不 无 没有 还不够 够 好 多 少 新 大 高 强 深 广 全 细 实 严 加 做 到位 情况 事项 项目 数量 时间 过程 意见 建议
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int Longest = Words.Max(word => word.Length);

    /// <summary>How many letters and digits of a text are no part of a stock word, and how many there are; the longest word is taken first.</summary>
    public static (int Own, int All) Count(ReadOnlySpan<char> text)
    {
        var (own, all) = (0, 0);
        for (var i = 0; i < text.Length;)
        {
            var length = StockAt(text[i..]);
            if (length > 0)
            {
                all += length;
                i += length;
                continue;
            }

            if (char.IsLetterOrDigit(text[i]))
            {
                own++;
                all++;
            }

            i++;
        }

        return (own, all);
    }

    private static int StockAt(ReadOnlySpan<char> text)
    {
        for (var length = Math.Min(Longest, text.Length); length > 0; length--)
        {
            if (Lookup.Contains(text[..length]))
            {
                return length;
            }
        }

        return 0;
    }
}
