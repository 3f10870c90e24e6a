using Aggregator.Core.Documents;

namespace Aggregator.Core.Checking;

/// <summary>Why a break with last year's figures is no error: the report's own sentence, or the roster's lineage.</summary>
/// <param name="Words">What the message adds, starting with 已说明.</param>
/// <param name="Sentence">The report's sentence; null when only the roster speaks.</param>
internal sealed record Excuse(string Words, TextSpan? Sentence)
{
    /// <summary>The excuse, the report's own sentence first; null when nothing excuses the break.</summary>
    public static Excuse? Of(CheckedReport report, TextSpan? sentence) => sentence is not null
        ? new Excuse(Explanations.Quote(report, sentence), sentence)
        : Lineage.Explains(report) is { } words ? new Excuse(words, null) : null;
}
