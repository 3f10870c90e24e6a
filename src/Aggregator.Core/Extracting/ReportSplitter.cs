using System.Globalization;
using System.Text.RegularExpressions;
using Aggregator.Core.Documents;

namespace Aggregator.Core.Extracting;

/// <summary>
/// Tells the reports of one file apart: where the page numbers them itself (第1篇, 第2篇 …), or where a title of its own is followed,
/// before the next one, by a report's own sections or tables. What stands before the first belongs to none.
/// </summary>
internal static partial class ReportSplitter
{
    private const int LongestHead = 80;

    private const int FewestSigns = 2;

    /// <summary>More than a city has units; every report takes memory for all cells of its form.</summary>
    private const int MostReports = 2000;

    /// <summary>A title met, and what followed it.</summary>
    private sealed class Part(int start, ReportTitles.Name name)
    {
        public int Start { get; } = start;

        public ReportTitles.Name Name { get; set; } = name;

        public List<string> Signs { get; } = [];

        public bool HasBody => Signs.Distinct(StringComparer.Ordinal).Take(FewestSigns).Count() == FewestSigns;
    }

    /// <summary>
    /// One document a report, each on the same text, so that every place stays a place in the file; the document itself when it holds
    /// one report. The page's own head says nothing of the reports in it: its title and dates are left out.
    /// </summary>
    public static IReadOnlyList<Document> Parts(Document document)
    {
        var starts = ByNumber(document);
        if (starts.Count < 2)
        {
            starts = ByTitle(document);
        }

        return starts.Count < 2 ? [document] : [.. starts.Select((start, n) => document with
        {
            Blocks = [.. document.Blocks.Take(start..(n + 1 < starts.Count ? starts[n + 1] : document.Blocks.Count))],
            Metadata = DocumentMetadata.None,
        })];
    }

    // A single number is a heading of something else; only a run from 1 is a collection.
    private static List<int> ByNumber(Document document)
    {
        List<int> starts = [];
        for (var i = 0; i < document.Blocks.Count; i++)
        {
            if (document.Blocks[i] is Paragraph { Span.Length: <= LongestHead } line && NumberOf(line.Span.Of(document.Text)) == starts.Count + 1)
            {
                starts.Add(i);
            }
        }

        return starts;
    }

    private static List<int> ByTitle(Document document)
    {
        List<Part> parts = [];
        var pending = new List<Part>();
        Part? open = null;
        for (var i = 0; i < document.Blocks.Count; i++)
        {
            if (TitleAt(document, i) is { } title)
            {
                // A title printed again, on a cover or over every page, opens nothing; without a unit only a first section tells.
                if (open is null || !open.Name.IsLike(title.Name) || title.Name.Unit.Length == 0 && open.HasBody)
                {
                    open = new Part(title.Start, title.Name);
                    pending.Add(open);
                }
                else
                {
                    open.Name = open.Name.Unit.Length < title.Name.Unit.Length ? title.Name : open.Name;
                }
            }

            open?.Signs.AddRange(ReportSigns.Of(document, document.Blocks[i]).Take(8));
        }

        foreach (var part in pending)
        {
            if (Opens(part, parts))
            {
                parts.Add(part);
            }
            else if (parts.Count > 0)
            {
                // What follows a title that opens nothing still belongs to the report before it.
                parts[^1].Signs.AddRange(part.Signs);
            }
        }

        return [.. parts.Take(MostReports).Select(part => part.Start)];
    }

    // A report begins again from its beginning; a title quoted within one, or printed over each page, is followed by what comes next in it.
    private static bool Opens(Part part, List<Part> before) =>
        part.HasBody && (before.Count == 0 || part.Signs[0] is "overview" or "T1" || part.Name.Unit.Length > 0 && before[^1].Signs.Contains(part.Signs[0]));

    private static (int Start, ReportTitles.Name Name)? TitleAt(Document document, int at)
    {
        if (document.Blocks[at] is not Paragraph line)
        {
            // A sheet's or a layout table's first row may hold the title.
            return document.Blocks[at] is TableBlock { Grid.Cells: [{ Text.Length: > 5 and <= ReportTitles.Longest } first, ..] } && ReportTitles.Read(first.Text) is { } stated
                ? (Above(document, at), stated)
                : null;
        }

        if (line.IsResidue || line.Span.Length > ReportTitles.Longest || ReportTitles.Read(line.Span.Of(document.Text)) is not { } name)
        {
            return null;
        }

        // The unit on a line of its own above the rest of the title.
        return name.Unit.Length == 0 && at > 0 && document.Blocks[at - 1] is Paragraph { Span.Length: <= 40, IsResidue: false } above
            && string.Concat(above.Span.Of(document.Text).Where(c => !char.IsWhiteSpace(c))) is var unit && OrganName.IsComplete(unit)
            ? (Above(document, at - 1), name with { Unit = unit })
            : (Above(document, at), name);
    }

    // A heading above the title that is no section's, a sheet's name, belongs to the report below it.
    private static int Above(Document document, int at) =>
        at > 0 && document.Blocks[at - 1] is Paragraph { IsHeading: true, IsResidue: false, Span.Length: <= 40 } above && !ReportSigns.Of(document, above).Any()
            && ReportTitles.Read(above.Span.Of(document.Text)) is null
            ? at - 1
            : at;

    private static int? NumberOf(string line) =>
        line.StartsWith('第') && Head().Match(line) is { Success: true } head ? int.Parse(head.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^第\s?([0-9]{1,3})\s?篇[\s:：、.]{1,3}\S", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Head();
}
