using System.Text.RegularExpressions;
using Aggregator.Core.Documents;

namespace Aggregator.Core.Checking;

/// <summary>Fixed terms of the field with their last character lost in front of a stop: 贯彻落，监督检。</summary>
internal static partial class TruncatedTerms
{
    private const string Terms = "落到实|贯彻落|督促检|监督检|专项检|全面检|自查自|高度重|组织领|加强领|责任追|责任落|保密审|依申请公|主动公|信息公|政务公|政府信|公开工|工作机|工作方|长效机|管理制|规章制|副组|领导小|主要负|分管领|下设办公|行政复|行政诉|行政处|行政许|行政强|规范性文|政策解|社会监|群众监|社会评|人民群|业务培|业务能|业务水|办事指|公开指|公开目|及时更|统筹协|统筹推|扎实推|深入推|稳步推|有序推|持续推|重大事|重大决|财政预|三公经|存在问|薄弱环|整改措|改进措|下一步工|年度报|统计数|依法行|便民服|政务服|政务新媒|官方微|微信公众|门户网|信息化建|队伍建|平台建|制度建|机制建";

    /// <summary>The last two characters of each with each stop: where none of them stands, the pattern finds nothing.</summary>
    public static string[] Ends { get; } = [.. Terms.Split('|').SelectMany(term => (string[])[term[^2..] + '，', term[^2..] + '。', term[^2..] + '；']).Distinct()];

    /// <summary>The pattern; each alternative is a term without its end, which is no word of its own.</summary>
    public static Regex Pattern() => Cut();

    [GeneratedRegex("(?:" + Terms + ")(?=[，。；])", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Cut();
}
