using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>How a person's decision stands to a finding of today.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Reopened">The values behind the finding have changed since: the decision is shown and no longer counts.</param>
public sealed record FindingRuling(FindingDecision Decision, bool Reopened)
{
    /// <summary>The unit's objection, where it came after the last decision: it takes nothing back of what was decided. Null without one; <see cref="Decision"/> itself where nobody has decided.</summary>
    public FindingDecision? Objection { get; init; }

    /// <summary>The decision in words: 已说明：……（张三，2026-04-10，〔2026〕3号）.</summary>
    public string Text
    {
        get
        {
            var said = Said(Decision);
            return Reopened ? $"原处理意见为“{said}”，其后有关内容已变动，请重新处理。"
                : Objection is { } objection && objection != Decision ? $"{said}；{Said(objection)}"
                : said;
        }
    }

    private static string Said(FindingDecision decision)
    {
        // Shown by the day in China.
        var day = ChinaTime.DayOf(decision.At).Text();
        var document = decision.Document is { } number ? "，" + number : "";
        return $"{decision.Kind.ChineseName()}：{decision.Reason}（{decision.By}，{day}{document}）";
    }
}
