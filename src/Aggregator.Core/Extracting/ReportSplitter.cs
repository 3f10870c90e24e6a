using System.Globalization;
using System.Text.RegularExpressions;
using Aggregator.Core.Documents;

namespace Aggregator.Core.Extracting;

/// <summary>Tells the reports of one page apart, where the page numbers them itself: 第1篇, 第2篇 … What stands before the first belongs to none.</summary>
internal static partial class ReportSplitter
{
    private const int LongestHead = 80;

    /// <summary>
    /// One document a report, each on the same text, so that every place stays a place in the file; the document itself when it holds
    /// one report. The page's own head says nothing of the reports in it: its title and dates are left out.
    /// </summary>
    public static IReadOnlyList<Document> Parts(Document document)
    {
        var starts = new List<int>();
        for (var i = 0; i < document.Blocks.Count; i++)
        {
            if (document.Blocks[i] is Paragraph { Span.Length: <= LongestHead } line && NumberOf(line.Span.Of(document.Text)) == starts.Count + 1)
            {
                starts.Add(i);
            }
        }

        // A single number is a heading of something else; only a run from 1 is a collection.
        return starts.Count < 2 ? [document] : [.. starts.Select((start, n) => document with
        {
            Blocks = [.. document.Blocks.Skip(start).Take((n + 1 < starts.Count ? starts[n + 1] : document.Blocks.Count) - start)],
            Metadata = DocumentMetadata.None,
        })];
    }

    private static int? NumberOf(string line) =>
        Head().Match(line) is { Success: true } head ? int.Parse(head.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^第\s?([0-9]{1,3})\s?篇[\s:：、.]{1,3}\S", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Head();
}
