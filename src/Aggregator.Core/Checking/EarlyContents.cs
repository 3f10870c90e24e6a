using System.Text.RegularExpressions;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>
/// The contents article 32 of the Regulations of 2008 prescribed, and whether a report of those years has them: under a heading, or where
/// the text states them without one. The sixth, 其他需要报告的事项, says something only where there is something.
/// </summary>
internal static partial class EarlyContents
{
    /// <summary>First report year of the uniform forms.</summary>
    public const int Ended = 2019;

    /// <summary>One of the contents.</summary>
    /// <param name="Code">Its section code.</param>
    /// <param name="Name">Its name in the Regulations.</param>
    /// <param name="IsInTable">Whether a table of the report states it in figures.</param>
    internal sealed record Content(string Code, string Name, bool IsInTable = false);

    private static readonly Content[] All =
    [
        new("proactive", "主动公开政府信息的情况"), new("on_request", "依申请公开政府信息和不予公开政府信息的情况"), new("fees", "政府信息公开的收费及减免情况"),
        new("review", "因政府信息公开申请行政复议、提起行政诉讼的情况"), new("problems", "政府信息公开工作存在的主要问题及改进情况"),
    ];

    /// <summary>What the report does not have.</summary>
    public static IEnumerable<Content> Missing(Report report)
    {
        List<string>? sentences = null;
        foreach (var content in All)
        {
            if (report.Sections.Any(section => section.Code == content.Code || section.Code.Length == 0 && Words(content.Code).IsMatch(section.Heading)))
            {
                continue;
            }

            // What counts as a word on fees is settled in one place for all years.
            sentences ??= SentencesOf(report);
            if (!sentences.Exists(content.Code == "fees" ? FeeStatements.IsStated : Statement(content.Code).IsMatch))
            {
                yield return content with { IsInTable = report.TablesFound.Count > 0 };
            }
        }
    }

    private static List<string> SentencesOf(Report report) =>
        [.. Sentences.In(report.Text, report.Body).Where(span => !report.BeginsInTable(span.Offset)).Select(span => span.Of(report.Text))];

    private static Regex Words(string code) => code switch
    {
        "proactive" => ProactiveWords(),
        "on_request" => RequestWords(),
        "fees" => FeeWords(),
        "review" => ReviewWords(),
        _ => ProblemWords(),
    };

    private static Regex Statement(string code) => code switch
    {
        "proactive" => ProactiveWords(),
        "on_request" => Requests(),
        "review" => Reviews(),
        _ => Problems(),
    };

    [GeneratedRegex("主动公开|公开(?:了)?(?:各类|政府)?信息|发布(?:了)?(?:各类|政府)?信息", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ProactiveWords();

    [GeneratedRegex("依申请|申请公开|公开申请", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex RequestWords();

    [GeneratedRegex("收费|费用|减免", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex FeeWords();

    [GeneratedRegex("复议|诉讼", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ReviewWords();

    [GeneratedRegex("问题|不足|困难", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ProblemWords();

    [GeneratedRegex("(?:收到|受理|接到|接收|未收|没有收|无|提出).{0,24}申请|申请.{0,20}(?:[0-9]+ ?[件宗次条份]|零)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Requests();

    [GeneratedRegex("行政复议|行政诉讼|提起诉讼|复议案|诉讼案|复议、诉讼", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Reviews();

    [GeneratedRegex("存在.{0,24}(?:问题|不足|困难|差距)|(?:主要|突出)(?:问题|不足)|不足之处|问题(?:主要)?(?:是|有|表现)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Problems();
}
