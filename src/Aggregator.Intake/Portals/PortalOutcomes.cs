namespace Aggregator.Intake.Portals;

/// <summary>Outcomes as the store and a clerk call them.</summary>
public static class PortalOutcomes
{
    private static readonly Dictionary<PortalOutcome, (string Code, string Chinese)> Words = new()
    {
        [PortalOutcome.Seen] = ("seen", "已采集"),
        [PortalOutcome.NotModified] = ("not-modified", "没有变化"),
        [PortalOutcome.Gone] = ("gone", "网页已不存在"),
        [PortalOutcome.Refused] = ("refused", "网站拒绝访问"),
        [PortalOutcome.Broken] = ("broken", "网站出错"),
        [PortalOutcome.Unreachable] = ("unreachable", "网站连不上"),
        [PortalOutcome.Slow] = ("slow", "网站太慢"),
        [PortalOutcome.TooLarge] = ("too-large", "内容过大"),
        [PortalOutcome.Lost] = ("lost", "转向过多"),
        [PortalOutcome.Forbidden] = ("forbidden", "地址不许访问"),
        [PortalOutcome.Robots] = ("robots", "网站不许采集"),
        [PortalOutcome.Unusable] = ("unusable", "内容不能用"),
        [PortalOutcome.NotListed] = ("not-listed", "尚未公布"),
        [PortalOutcome.Replaced] = ("replaced", "已被替换"),
    };

    private static readonly Dictionary<string, PortalOutcome> ByCode = Words.ToDictionary(one => one.Value.Code, one => one.Key, StringComparer.Ordinal);

    /// <summary>As stored.</summary>
    public static string Code(this PortalOutcome outcome) => Words[outcome].Code;

    /// <summary>As shown.</summary>
    public static string ChineseName(this PortalOutcome outcome) => Words[outcome].Chinese;

    /// <summary>The outcome of a code; null for one this program does not know.</summary>
    public static PortalOutcome? Parse(string code) => ByCode.TryGetValue(code, out var outcome) ? outcome : null;

    /// <summary>Whether the source did what it is there for: only then is it asked again the next night.</summary>
    public static bool IsGood(this PortalOutcome outcome) => outcome is PortalOutcome.Seen or PortalOutcome.NotModified or PortalOutcome.NotListed;
}
