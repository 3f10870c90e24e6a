namespace Aggregator.Core.Checking;

/// <summary>Findings counted by what they came to: what cannot be judged is neither a pass nor a fail and never stands among either.</summary>
/// <param name="Failed">Claims that do not hold and that nobody has set aside.</param>
/// <param name="NotAssessable">Claims that cannot be judged.</param>
/// <param name="SetAside">Dismissed or explained by a person.</param>
/// <param name="Reopened">Of the first two, those decided once whose values have changed since.</param>
public sealed record FindingTally(int Failed, int NotAssessable, int SetAside, int Reopened)
{
    /// <summary>All of them.</summary>
    public int Total => Failed + NotAssessable + SetAside;

    /// <summary>In words: 不符3条，无法判断1条，经处理不扣分2条（其中…）.</summary>
    public string Text
    {
        get
        {
            var setAside = SetAside > 0 ? $"，经人工认定不成立或已说明{SetAside}条" : "";
            var reopened = Reopened > 0 ? $"，处理后内容又有变动、待重新处理{Reopened}条" : "";
            return $"不符{Failed}条，无法判断{NotAssessable}条{setAside}{reopened}";
        }
    }

    /// <summary>Counts findings.</summary>
    public static FindingTally Of(IReadOnlyCollection<Finding> findings) => new(
        findings.Count(f => !f.IsSetAside && f.Outcome == Outcome.Fail),
        findings.Count(f => !f.IsSetAside && f.Outcome == Outcome.NotAssessable),
        findings.Count(f => f.IsSetAside),
        findings.Count(f => f.Ruling is { Reopened: true }));
}
