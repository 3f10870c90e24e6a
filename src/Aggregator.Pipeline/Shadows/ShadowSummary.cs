using System.Globalization;
using System.Text;

namespace Aggregator.Pipeline.Shadows;

/// <summary>A shadow run in Chinese, for whoever decides whether the rules come into force.</summary>
public static class ShadowSummary
{
    private const int MostMoves = 30;

    /// <summary>Sentences and lists with line feeds; at most thirty moves are listed, the largest first, the rest stand in moves.csv.</summary>
    public static string Of(ShadowReport report)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"影子核验：{report.City}，第{report.RunId}次运行存档，{Years(report.Years)}年度共{report.Reports}份报告。\n");
        text.Append(CultureInfo.InvariantCulture, $"由 {report.From} 到 {report.To}；只作比较，没有改动任何结论、得分和名次。\n\n");
        text.Append(CultureInfo.InvariantCulture, $"问题：新出现{Count("appears")}条，不再出现{Count("disappears")}条，级别或判定变化{Count("changes")}条。\n");
        foreach (var rule in report.Rules.Where(r => r.Appears + r.Disappears + r.Changes > 0))
        {
            text.Append(CultureInfo.InvariantCulture, $"- {rule.Rule} {rule.Title}：不符由{rule.Before}条到{rule.After}条，无法判断由{rule.OpenBefore}条到{rule.OpenAfter}条（新出现{rule.Appears}，不再出现{rule.Disappears}，变化{rule.Changes}）。\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"\n得分或名次变动：{report.Moves.Count}个单位年度。\n");
        foreach (var move in report.Moves.OrderByDescending(m => Math.Abs(m.NewScore - m.OldScore)).ThenByDescending(m => m.Year).Take(MostMoves))
        {
            var by = move.By.Count == 0 ? "本单位结论未变，因其他单位变动" : string.Join('、', move.By.GroupBy(c => (c.ChineseKind, c.Finding.Rule)).Select(g => $"{g.Key.ChineseKind}{g.Key.Rule}{g.Count()}条"));
            text.Append(CultureInfo.InvariantCulture, $"- {move.Year}年度 {move.Group} {move.UnitName}：{move.OldScore:0.00}分→{move.NewScore:0.00}分，名次{Rank(move.OldRank)}→{Rank(move.NewRank)}，{move.OldGrade}→{move.NewGrade}；{by}。\n");
        }

        if (report.Moves.Count > MostMoves)
        {
            text.Append(CultureInfo.InvariantCulture, $"- 其余{report.Moves.Count - MostMoves}个见 moves.csv。\n");
        }

        if (report.Faults.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n有{report.Faults.Count}处规则运行出错，未计入比较；请把 shadow.json 交给系统管理员。\n");
        }

        return text.ToString();

        int Count(string kind) => report.Changes.Count(c => c.Kind == kind);
    }

    private static string Years(IReadOnlyList<int> years) => years.Count switch
    {
        0 => "—",
        1 => years[0].ToString(CultureInfo.InvariantCulture),
        _ => string.Create(CultureInfo.InvariantCulture, $"{years[0]}—{years[^1]}"),
    };

    private static string Rank(int? rank) => rank?.ToString(CultureInfo.InvariantCulture) ?? "—";
}
