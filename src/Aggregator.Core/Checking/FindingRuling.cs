namespace Aggregator.Core.Checking;

/// <summary>How a person's decision stands to a finding of today.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Reopened">The values behind the finding have changed since: the decision is shown and no longer counts.</param>
public sealed record FindingRuling(FindingDecision Decision, bool Reopened)
{
    /// <summary>The decision in words: 已说明：……（张三，2026-04-10，〔2026〕3号）.</summary>
    public string Text
    {
        get
        {
            // Shown by the day in China.
            var day = DateOnly.FromDateTime(Decision.At.ToOffset(TimeSpan.FromHours(8)).DateTime).Text();
            var document = Decision.Document is { } number ? "，" + number : "";
            var said = $"{Decision.Kind.ChineseName()}：{Decision.Reason}（{Decision.By}，{day}{document}）";
            return Reopened ? $"原处理意见为“{said}”，其后有关内容已变动，请重新处理。" : said;
        }
    }
}
