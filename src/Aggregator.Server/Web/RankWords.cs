using System.Globalization;
using Aggregator.Core.Scoring;

namespace Aggregator.Server.Web;

/// <summary>Ranks, their bands and their movements in Chinese.</summary>
public static class RankWords
{
    private const int MostNamed = 5;

    /// <summary>A number with its sign: +2, -1.5, 0.</summary>
    public static string Signed(decimal points) => points.ToString("+0.##;-0.##;0", CultureInfo.InvariantCulture);

    /// <summary>What a band is made of; empty where the rank stands fast.</summary>
    public static string Band(RankedUnit ranked) => ranked is { ByDoubt: { } doubt, RankLow: { } low, RankHigh: { } high } && low != high
        ? $"名次区间：存疑的数字和未裁决的异议可使名次在{Between(doubt)}；{(ranked.ByWeights is { } weights ? $"各指标分值上下变动时，多数情况下在{Between(weights)}；" : "")}区间以内的先后没有把握。"
        : "";

    /// <summary>The movement since last year as a sentence.</summary>
    /// <param name="moved">The movement.</param>
    /// <param name="nameOf">A unit's name by its code.</param>
    public static string Movement(RankMovement moved, Func<string, string> nameOf)
    {
        var rank = (moved.Rank, moved.FormerRank) switch
        {
            (null, null) => "两年都没有名次",
            ({ } now, null) => $"上年度没有名次，本年度第{now}名",
            (null, { } before) => $"上年度第{before}名，本年度没有名次",
            ({ } now, { } before) when moved.Group != moved.FormerGroup => $"上年度在“{moved.FormerGroup}”第{before}名，本年度在“{moved.Group}”第{now}名",
            ({ } now, { } before) => now == before ? $"名次没有变化，仍为第{now}名" : $"由第{before}名{(now < before ? "升" : "降")}至第{now}名",
        };
        var score = moved.Change is { } change ? $"得分{moved.FormerScore:0.##}变为{moved.Score:0.##}（{Signed(change)}）" : moved.WasMissing ? "上年度没有可以评分的报告"
            : moved.Score is null ? "本年度没有可以评分的报告"
            : "没有可以比较的得分";
        return $"{rank}，{score}。{Names("超过了", moved.Passed, nameOf)}{Names("被超过：", moved.PassedBy, nameOf)}";
    }

    /// <summary>The movement of a rank as a sign: ↑2, ↓1, a dash where it stands, nothing where it cannot be compared.</summary>
    public static string Arrow(RankMovement? moved) => moved is not { IsComparable: true } ? ""
        : moved.Rank == moved.FormerRank ? "—"
        : moved.Rank < moved.FormerRank ? string.Create(CultureInfo.InvariantCulture, $"↑{moved.FormerRank - moved.Rank}")
        : string.Create(CultureInfo.InvariantCulture, $"↓{moved.Rank - moved.FormerRank}");

    /// <summary>Why units with one score can have one rank and other bands; empty where no two have the same rank.</summary>
    /// <param name="group">The units of a group.</param>
    public static string Ties(IReadOnlyList<RankedUnit> group)
    {
        var tied = group.Where(unit => unit is { Rank: not null, IsMissing: false }).GroupBy(unit => unit.Rank).Where(same => same.Count() > 1).ToList();
        return tied.Count == 0 ? ""
            : $"得分相同的单位名次并列（{string.Join('、', tied.Take(MostNamed).Select(same => $"第{same.Key}名{same.Count()}个"))}{(tied.Count > MostNamed ? "等" : "")}），其后的名次顺延；表中并列的按错误少、公开早排列，不分先后。"
                + "名次区间从并列的名次起算，同分的不互相占名次；并列而区间不同的，是其中有的带存疑数字或未裁决的异议，或者指标分值变动时不再同分。";
    }

    /// <summary>失分: the points lacking to 100 before bonus and penalty, whether a finding cost them or the measure itself; null where nothing was graded.</summary>
    public static decimal? Lost(RankedUnit unit) => unit.IsUngraded() ? null : 100 - (unit.Base ?? unit.Score);

    /// <summary>How many different findings cost a unit points.</summary>
    public static int Deductions(RankedUnit unit) => unit.Leaves.SelectMany(leaf => leaf.Findings).Distinct(StringComparer.Ordinal).Count();

    /// <summary>The group in a sentence: how many reported, and both means.</summary>
    /// <param name="group">The group.</param>
    /// <param name="notAccepted">How many of those without a report that was scored sent a file that cannot be used (未采纳): these have not failed to report.</param>
    public static string Summary(GroupSummary group, int notAccepted)
    {
        var missing = (group.Missing - notAccepted, notAccepted) switch
        {
            ( > 0 and var none, 0) => $"，未报{none}个",
            ( > 0 and var none, _) => $"，未报{none}个，未采纳{notAccepted}个",
            (_, > 0) => $"，未采纳{notAccepted}个",
            _ => "",
        };
        var without = group.Missing == notAccepted ? "未采纳单位" : notAccepted == 0 ? "未报单位" : "未报和未采纳单位";
        var notDue = group.NotDue > 0 ? $"，未评定{group.NotDue}个" : "";
        var mean = group.MeanOfReported is { } own ? $"；已报单位平均{own:0.##}分" : "";
        var all = group.Missing > 0 && group.MeanWithMissing is { } with ? $"，连同{without}（计0分）平均{with:0.##}分" : "";
        return $"共{group.Units}个单位，已评定{group.Reported}个{missing}{notDue}{mean}{all}。";
    }

    private static string Between(RankRange range) => range.Low == range.High ? $"第{range.Low}名" : $"第{range.Low}至{range.High}名";

    private static string Names(string what, IReadOnlyList<string> units, Func<string, string> nameOf) => units.Count == 0 ? ""
        : $"{what}{string.Join("、", units.Take(MostNamed).Select(nameOf))}{(units.Count > MostNamed ? $"等{units.Count}个单位" : "")}。";
}
