using System.Text.RegularExpressions;
using Aggregator.Core.Documents;
using Aggregator.Core.Extracting;

namespace Aggregator.Core.Checking;

/// <summary>Which of the five aspects of section one a report speaks of, in the usual wordings.</summary>
internal static partial class OverviewAspects
{
    /// <summary>An aspect: its name, what heads it, and what speaks of it in running text.</summary>
    private sealed record Aspect(string Name, string[] Heads, string[] Words)
    {
        /// <summary>Whether its own figures may be stated ahead of all headings; its name is a word of every paragraph.</summary>
        public bool IsCounted { get; } = Name is "主动公开" or "依申请公开";

        /// <summary>What stands for the aspect wherever it stands.</summary>
        public string Full => IsCounted ? Name + "方面" : Name;
    }

    // A paragraph may mention another aspect in passing: where all others are headed, only a heading or a figure ahead of them speaks of it.
    private const int Headed = 4;

    private static readonly Aspect[] All =
    [
        new("主动公开", ["主动公开", "公开内容", "重点领域", "重点信息", "信息发布", "公开情况"], ["主动公开", "主动向社会公开", "主动发布", "公开政府信息", "公开各类信息", "发布信息", "发布政府信息", "公开信息"]),
        new("依申请公开", ["依申请", "申请公开", "公开申请"], ["依申请", "申请公开", "公开申请", "信息公开的申请"]),
        new("政府信息管理", ["信息管理", "规范管理", "公开管理", "信息资源", "审核", "审查", "目录", "属性", "动态调整"],
            ["信息管理", "信息资源", "目录", "审核", "保密审查", "先审后发", "三审", "公开属性", "公文属性", "动态调整", "动态更新", "发布审查", "清理", "规范性文件管理"]),
        new("政府信息公开平台建设", ["平台", "网站", "新媒体", "载体", "阵地", "专栏", "渠道", "公报"],
            ["平台", "网站", "专栏", "新媒体", "公众号", "微博", "公报", "查阅点", "查阅场所", "公开专区", "公示栏", "公开栏", "信息公开栏", "栏目"]),
        new("监督保障", ["监督", "保障", "考核", "培训", "组织领导", "队伍", "评议", "责任追究"],
            ["监督", "保障", "考核", "培训", "评议", "责任追究", "督查", "督导", "问责", "专人负责", "组织领导", "领导小组"]),
    ];

    /// <summary>How many aspects a text speaks of, headings or not.</summary>
    public static int SpokenOf(string text) => All.Count(aspect => Says(text, aspect.Words));

    /// <summary>Names of the aspects the text of section one does not speak of.</summary>
    public static IReadOnlyList<string> Missing(string text)
    {
        text = LabelText.Simplified(text);
        var leads = Leads().Matches(text);
        var headed = All.Where(aspect => leads.Any(lead => Heads(lead.Groups["head"].Value, aspect))).ToList();
        var ahead = leads.Count > 0 ? text[..leads[0].Index] : text;
        return [.. All
            .Where(aspect => !headed.Contains(aspect) && !(headed.Count < Headed ? Says(text, aspect.Words) : text.Contains(aspect.Full, StringComparison.Ordinal) || aspect.IsCounted && SaysInFigures(ahead, aspect)))
            .Select(aspect => aspect.Name)];
    }

    // 依申请公开情况 ends in 公开情况 and heads no active disclosure.
    private static bool Heads(string lead, Aspect aspect) =>
        Says(aspect.Name == "主动公开" ? OnRequest().Replace(lead, "") : lead, aspect.Heads);

    private static bool SaysInFigures(string text, Aspect aspect) => Sentences.In(text, new TextSpan(0, text.Length))
        .Select(span => span.Of(text))
        .Any(sentence => sentence.AsSpan().ContainsAnyInRange('0', '9') && Says(sentence, aspect.Words));

    private static bool Says(string text, string[] words) => Array.Exists(words, word => text.Contains(word, StringComparison.Ordinal));

    [GeneratedRegex("依申请(?:政府)?(?:信息)?公开(?:工作)?(?:情况)?|(?:政府)?信息公开申请(?:办理|处理|答复)?(?:工作)?(?:情况)?", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex OnRequest();

    [GeneratedRegex(@"(?:^|[\n。；：:])[ \u3000]{0,8}[（(][一二三四五六七八九][)）][、.]?[ \u3000]{0,3}(?<head>[^，。：:；\n]{2,40})", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Leads();
}
