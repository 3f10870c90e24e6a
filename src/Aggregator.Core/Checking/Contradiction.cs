using Aggregator.Core.Documents;

namespace Aggregator.Core.Checking;

/// <summary>A place where a report's text contradicts itself.</summary>
/// <param name="Subject">What is contradicted, without numbers and offsets.</param>
/// <param name="Message">What does not fit, without the quotation; ends without a stop.</param>
/// <param name="Places">Where it stands, the sentence to quote first.</param>
/// <param name="Expected">What the other numbers give.</param>
/// <param name="Actual">What is printed.</param>
/// <param name="Difference">Printed minus expected; null when it is no number.</param>
internal sealed record Contradiction(string Subject, string Message, IReadOnlyList<TextSpan> Places, string Expected, string Actual, decimal? Difference)
{
    private static readonly System.Buffers.SearchValues<char> Breaks = System.Buffers.SearchValues.Create("，,、；;：:()");

    /// <summary>The words before a number that name it, without digits: at most 16 characters.</summary>
    public static string Label(ReadOnlySpan<char> before)
    {
        var from = before.LastIndexOfAny(Breaks) + 1;
        var label = new string([.. before[from..].ToArray().Where(c => !char.IsAsciiDigit(c))]);
        return label.Length > 16 ? label[^16..] : label;
    }
}
