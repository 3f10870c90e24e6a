using System.Globalization;
using Aggregator.Core.Scoring;
using Aggregator.Pipeline.Trials;
using Aggregator.Server.Web;

namespace Aggregator.Server.Commands;

/// <summary>Who would move by a scheme, for a reader at a terminal.</summary>
internal static class SchemeTrialText
{
    private const int MostCauses = 3;
    private const int MostOthers = 3;

    public static string Of(SchemeTrialOutcome outcome)
    {
        var (before, after) = (ByUnit(outcome.Before), ByUnit(outcome.After));
        var moved = outcome.Moved;
        var scores = outcome.Movements.Where(m => m.Change is not null).Select(m => Math.Abs(m.Change!.Value)).ToList();
        var lines = new List<string>
        {
            $"用第{Number(outcome.RunId)}次运行存档的{Number(outcome.Year)}年度报告试算：现行“{outcome.Current}”，试算“{outcome.Tried}”。",
            $"{Number(outcome.After.Count)}个单位中，{Number(moved.Count)}个的名次、分组或等次会变；得分平均变动{Wording.Points(scores.Count == 0 ? 0 : Math.Round(scores.Average(), 2))}分，最多{Wording.Points(scores.DefaultIfEmpty(0).Max())}分。",
        };
        foreach (var group in moved.GroupBy(m => m.Group, StringComparer.Ordinal))
        {
            lines.Add("");
            lines.Add($"【{group.Key}】");
            lines.AddRange(group.Select(m => $"  {m.Unit} {outcome.NameOf(m.Unit)} {Rank(m)}，{Score(m)}{Grade(m)}{Causes(m)}{Others(outcome, m)}"));
        }

        return string.Join('\n', lines);

        string Grade(RankMovement m) => before.TryGetValue(m.Unit, out var old) && old.Grade != after[m.Unit].Grade ? $"，等次{old.Grade}变为{after[m.Unit].Grade}" : "";
    }

    private static string Rank(RankMovement m) => m.Group != m.FormerGroup ? $"由“{m.FormerGroup}”第{Number(m.FormerRank)}名改列第{Number(m.Rank)}名"
        : m.Rank == m.FormerRank ? $"第{Number(m.Rank)}名不变" : $"第{Number(m.FormerRank)}名变为第{Number(m.Rank)}名";

    private static string Score(RankMovement m) => m.Change is { } change ? $"得分{Wording.Points(m.FormerScore!.Value)}变为{Wording.Points(m.Score!.Value)}（{change.ToString("+0.##;-0.##;0", CultureInfo.InvariantCulture)}）" : "没有得分";

    private static string Causes(RankMovement m) => m.Causes.Count == 0 ? "" : "：" + string.Join("，", m.Causes.Take(MostCauses).Select(c => $"{c.Code}{c.Name}{c.Points.ToString("+0.##;-0.##", CultureInfo.InvariantCulture)}")) + (m.Causes.Count > MostCauses ? "…" : "");

    // A rank that moves without its score was moved by the scores of others.
    private static string Others(SchemeTrialOutcome outcome, RankMovement m) => m is { IsComparable: true, Change: 0 } && m.Rank != m.FormerRank
        ? Listed("，被", [.. m.PassedBy.Select(outcome.NameOf)], "超过") + Listed("，超过", [.. m.Passed.Select(outcome.NameOf)], "")
        : "";

    private static string Listed(string before, IReadOnlyList<string> units, string after) => units.Count == 0 ? ""
        : before + string.Join("、", units.Take(MostOthers)) + (units.Count > MostOthers ? $"等{Number(units.Count)}个单位" : "") + after;

    private static string Number(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "—";

    private static Dictionary<string, RankedUnit> ByUnit(IReadOnlyList<RankedUnit> ranking) => ranking.ToDictionary(unit => unit.Unit, StringComparer.Ordinal);
}
