using System.Globalization;
using System.Text;

namespace Aggregator.Core.Checking;

/// <summary>The rule book as a person reads it: the generated <c>RULES.md</c>.</summary>
public static class RuleBook
{
    /// <summary>The whole book in Markdown with line feeds: chapter by chapter, then the history of the ids. The same catalogue gives the same text.</summary>
    public static string Markdown(IReadOnlyList<RuleInfo> entries, IReadOnlyList<RuleSetChanges> history, string version)
    {
        var book = new StringBuilder();
        book.Append("<!-- 由 aggregator rules --write 生成，请勿手工修改。 -->\n\n# 核验规则手册\n\n");
        book.Append(CultureInfo.InvariantCulture, $"规则集 {version}，共{entries.Count}条规则。“错误”为法规或格式明文要求，“警告”为应当做到或需人工确认，“提示”供参考。");
        book.Append("依据写“无明文”的，是填报和核验的惯例，不是法律要求。无法判断的单独列出，既不算通过，也不算不通过。\n");
        foreach (var family in Enum.GetValues<RuleFamily>())
        {
            var rules = entries.Where(entry => entry.Family == family).ToList();
            if (rules.Count == 0)
            {
                continue;
            }

            book.Append(CultureInfo.InvariantCulture, $"\n## {family.ChineseName()}（{rules.Count}条）\n");
            rules.ForEach(rule => Entry(book, rule));
        }

        book.Append("\n## 规则沿革\n\n规则编号一经使用不再他用；判定方法有变的，另立新规则并注明所属规则集，旧的保留，以便按当时的规则集重新核验。\n");
        foreach (var set in history)
        {
            Changes(book, set);
        }

        return book.ToString();
    }

    /// <summary>The report years a rule applies to: 2019年起, 2008—2018年.</summary>
    public static string Years(RuleInfo rule) => rule.ToYear is { } last
        ? string.Create(CultureInfo.InvariantCulture, $"{rule.FromYear}—{last}年")
        : string.Create(CultureInfo.InvariantCulture, $"{rule.FromYear}年起");

    private static string Basis(string basis) => basis.Length > 0 ? basis : "无明文，按惯例核验";

    private static void Entry(StringBuilder book, RuleInfo rule)
    {
        var sets = rule.Until is { } until ? $"rules-{rule.Since} 至 rules-{until}" : $"rules-{rule.Since} 起";
        (string Name, string Text)[] lines =
        [
            ("级别", rule.Severity.ChineseName()),
            ("依据", Basis(rule.LegalBasis) + (rule.EarlyBasis is { } early ? $"；2018年度及以前：{Basis(early)}" : "")),
            ("适用报告年度", Years(rule)),
            ("核验内容", rule.Examines),
            ("合格示例", rule.GoodExample),
            ("不合格示例", rule.BadExample),
            ("整改建议", rule.Remedy),
            ("规则集", sets + (rule.Draft ? "（草案，只作影子核验，不计入结果）" : "")),
        ];
        book.Append(CultureInfo.InvariantCulture, $"\n### {rule.Id} {rule.Title}\n\n");
        foreach (var (name, text) in lines)
        {
            book.Append(CultureInfo.InvariantCulture, $"- **{name}**：{text}\n");
        }
    }

    // Rules that share a sentence share a line: thirty times the same words would be read by nobody.
    private static void Changes(StringBuilder book, RuleSetChanges set)
    {
        book.Append(CultureInfo.InvariantCulture, $"\n### {set.Set}\n\n");
        if (set.Changes.Count == 0)
        {
            book.Append("没有变动。\n");
        }

        foreach (var group in set.Changes.GroupBy(change => (change.ChineseKind, change.Sentence)))
        {
            var ids = string.Join('、', group.Select(change => change.Rule + (change.Into is { Count: > 0 } into ? " → " + string.Join('、', into) : "")));
            book.Append(CultureInfo.InvariantCulture, $"- {group.Key.ChineseKind} {ids}：{group.Key.Sentence}\n");
        }
    }
}
