using System.Globalization;
using Aggregator.Core.RollingUp;
using Aggregator.Core.Scoring;
using Aggregator.Core.Snapshots;
using Aggregator.Pipeline.Comparisons;
using Aggregator.Server.Web;

namespace Aggregator.Server.Commands;

/// <summary>Two nights side by side, for a reader at a terminal.</summary>
internal static class ComparisonText
{
    private const int MostListed = 50;
    private const int MostCauses = 3;

    public static string Of(NightPair pair, NightComparison comparison)
    {
        var (before, now) = (comparison.Before, comparison.Now);
        var lines = new List<string>
        {
            $"{now.City}{Number(now.Year)}年度：第{Number(pair.From)}次运行（截至{Wording.Iso(before.AsOf)}）与第{Number(pair.To)}次运行（截至{Wording.Iso(now.AsOf)}）。",
            ComparisonWords.Summary(comparison),
        };
        lines.AddRange(comparison.General.Select(cause => $"- {cause.Text}"));
        Add("汇总变动的原因", ComparisonWords.ByUnit(comparison), unit => $"{unit.Unit} {Name(comparison, unit.Unit)}（{Number(unit.Cells)}格）：{Causes(unit.Causes)}");
        Add("汇总变动", comparison.Cells, cell => $"{ComparisonWords.Cell(now, cell.Cell)}：{ComparisonWords.Total(cell.Before)}变为{ComparisonWords.Total(cell.Now)}（{ComparisonWords.Change(cell.Change)}），已纳入{ComparisonWords.Coverage(cell.Before)}变为{ComparisonWords.Coverage(cell.Now)}{(cell.Residual == 0 ? "" : $"，其中{ComparisonWords.Change(cell.Residual)}没有找到原因")}");
        Add("排名变动", comparison.Units, unit => $"{unit.Unit} {Name(comparison, unit.Unit)}：{Standing(unit.Before)}变为{Standing(unit.Now)}。{Causes(unit.Causes)}");
        Add("问题变动", comparison.Findings, finding => $"{finding.Finding.Unit} {Name(comparison, finding.Finding.Unit)} {Number(finding.Finding.Year)}年度：{finding.Cause.Text}");
        Add("报送变动", comparison.Submissions, submission => $"{submission.Submission.File}：{submission.Text}");
        // Both nights whole: the rankings and the totals, of table 2 the column of totals.
        var isOne = pair.From == pair.To;
        var ranks = before.Ranking.ToLookup(unit => unit.Unit, StringComparer.Ordinal);
        Add(isOne ? "排名" : "排名对照", now.Ranking, unit => $"【{unit.Group}】{unit.Unit} {Name(comparison, unit.Unit)}：{(isOne ? "" : Standing(ranks[unit.Unit].FirstOrDefault()) + " → ")}{Standing(unit)}", now.Ranking.Count);
        var totals = before.RollUp.ToLookup(cell => (cell.Table, cell.Row, cell.Column));
        Add(isOne ? "汇总" : "汇总对照", [.. now.RollUp.Where(cell => cell.Table != "T2" || cell.Column == "total")], cell => $"{ComparisonWords.Cell(now, cell)}：{(isOne ? "" : Total(totals[(cell.Table, cell.Row, cell.Column)].FirstOrDefault()) + " → ")}{Total(cell)}", now.RollUp.Count);
        return string.Join('\n', lines);

        void Add<T>(string heading, IReadOnlyList<T> items, Func<T, string> line, int most = MostListed)
        {
            if (items.Count == 0)
            {
                return;
            }

            lines.Add("");
            lines.Add($"{heading}：");
            lines.AddRange(items.Take(most).Select(item => "- " + line(item)));
            if (items.Count > most)
            {
                lines.Add($"- 还有{Number(items.Count - most)}条没有列出，请用 --json 取得全部。");
            }
        }
    }

    private static string Standing(RankedUnit? unit) => $"{ComparisonWords.Rank(unit)} {ComparisonWords.Score(unit)}";

    private static string Total(CityCell? cell) => $"{ComparisonWords.Total(cell)}（{ComparisonWords.Coverage(cell)}）";

    private static string Name(NightComparison comparison, string unit) => (comparison.Now.Roster.Find(unit) ?? comparison.Before.Roster.Find(unit))?.Name ?? "";

    private static string Causes(IReadOnlyList<NightCause> causes) =>
        string.Concat(causes.Take(MostCauses).Select(cause => cause.Text)) + (causes.Count > MostCauses ? $"等{Number(causes.Count)}个原因。" : "");

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
