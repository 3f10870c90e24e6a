using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>Finds the sentence in which a report itself explains a break with last year's figures (已说明).</summary>
internal static class Explanations
{
    private static readonly string[] Causes = ["清理", "机构改革", "职能划转", "职能调整", "撤并", "统计口径", "口径调整", "以本年度报告为准"];

    private static readonly string[] Effects = ["调整", "更正", "失效", "核减", "划转", "衔接", "不一致", "重新统计", "以本年度"];

    /// <summary>The sentence that explains 现行有效件数, or null. A clean-up alone explains nothing: the sentence must say that the count changed by it.</summary>
    public static TextSpan? OfDocuments(Report report) => Find(report, ["现行有效", "件数", "规范性文件", "规章"]);

    /// <summary>The sentence that explains 上年结转, or null.</summary>
    public static TextSpan? OfCarry(Report report) => Find(report, ["上年结转", "结转"]);

    /// <summary>For the message: the quoted sentence, or nothing.</summary>
    public static string Quote(Report report, TextSpan? sentence) => sentence is { } span
        ? $"报告已说明：“{Places.Snippet(report.Text, span)}”，请人工确认。"
        : "";

    /// <summary>The sentence as evidence, or none.</summary>
    public static IEnumerable<Evidence> Place(CheckedReport report, TextSpan? sentence) => sentence is { } span ? [report.At(span)] : [];

    private static TextSpan? Find(Report report, string[] topics)
    {
        foreach (var span in Sentences.In(report.Text, report.Body))
        {
            var sentence = span.Of(report.Text);
            if (span.Length <= 400 && Has(sentence, topics) && Has(sentence, Causes) && Has(sentence, Effects))
            {
                return span;
            }
        }

        return null;
    }

    private static bool Has(string sentence, string[] words) => Array.Exists(words, word => sentence.Contains(word, StringComparison.Ordinal));
}
