using System.Globalization;
using Aggregator.Core.Checking;
using Aggregator.Core.Scoring.Schemes;
using Aggregator.Server.Web;

namespace Aggregator.Server.Commands;

/// <summary>A scoring scheme for a reader at a terminal.</summary>
internal static class SchemeText
{
    public static string Of(ScoringScheme scheme)
    {
        var lines = new List<string> { $"评分方案“{scheme.Name}”，末级指标{scheme.Leaves.Count.ToString(CultureInfo.InvariantCulture)}项。" };
        foreach (var level in scheme.Levels)
        {
            lines.Add("");
            lines.Add($"【{level.Code} {level.Name}】{Wording.Points(level.Points)}分");
            foreach (var item in level.Items)
            {
                lines.Add($"  {item.Code} {item.Name} {Wording.Points(item.Points)}分");
                lines.AddRange(item.Leaves.Select(leaf => $"    {leaf.Code} {leaf.Name} {Wording.Points(leaf.Points)}分：{SchemeWording.Of(leaf)}"));
            }
        }

        lines.Add("");
        lines.Add("等次：" + string.Join("，", scheme.Grades.Select(grade => $"{grade.Name}{Wording.Points(grade.From)}分起")));
        lines.Add($"加分至多{Wording.Points(scheme.BonusMax)}分，扣分至多{Wording.Points(scheme.PenaltyMax)}分：" + string.Join("，", scheme.Merits.Select(merit => $"{merit.Name}（{merit.Code}）{merit.Points.ToString("+0.##;-0.##", CultureInfo.InvariantCulture)}")));
        lines.AddRange(scheme.SubGroups.Select(apart => $"单列：“{apart.Group}”中没有收到也没有结转申请的单位，归入“{apart.Name}”另行排名。"));
        if (scheme.LateCap is { } late)
        {
            lines.Add($"逾期超过{late.Days.ToString(CultureInfo.InvariantCulture)}天，等次不高于{late.Grade}。");
        }

        lines.AddRange(scheme.ConfirmedCaps.Select(cap => $"“{RuleCatalogue.Find(cap.Rule)?.Title ?? cap.Rule}”经人工确认属实，等次不高于{cap.Grade}。"));
        lines.Add($"名次区间：各指标分值在上下{Wording.Points(scheme.Sensitivity.Spread * 100)}%内变动{scheme.Sensitivity.Runs.ToString(CultureInfo.InvariantCulture)}次，去掉最高、最低各二十分之一。");
        return string.Join('\n', lines);
    }
}
