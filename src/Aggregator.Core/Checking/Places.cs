using System.Globalization;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>Turns places of a report into evidence and numbers into text, the same way in every rule.</summary>
internal static class Places
{
    private const int SnippetLength = 120;

    /// <summary>The place of a figure.</summary>
    public static Evidence At(this CheckedReport report, Figure figure) =>
        report.At(figure.Source.Span, figure.Source.Locator) with
        {
            Place = PlaceWords.Of(report.Report, figure),
        };

    /// <summary>A place in the report's text. A span outside the text is cut to it: a rule must not die of a reader's slip.</summary>
    public static Evidence At(this CheckedReport report, TextSpan span, string locator)
    {
        var snippet = Snippet(report.Report.Text, span);
        return new Evidence(report.Submission.File, locator, span, snippet);
    }

    /// <summary>A place in the text, located by its section.</summary>
    public static Evidence At(this CheckedReport report, TextSpan span) => report.At(span, report.Report.LocatorOf(span));

    /// <summary>At most 120 (or <paramref name="longest"/>) characters of a text, never half a surrogate pair, personal data masked.</summary>
    public static string Snippet(string text, TextSpan span, int longest = SnippetLength)
    {
        var start = Math.Clamp(span.Offset, 0, text.Length);
        var end = Math.Clamp(span.End, start, Math.Min(text.Length, start + longest));
        if (end > start && char.IsHighSurrogate(text[end - 1]))
        {
            end--;
        }

        // Masked with what stands around it, so that a number cut by the snippet's end does not escape.
        var from = Math.Max(0, start - 32);
        var to = Math.Min(text.Length, end + 32);
        return PersonalData.Mask(text[from..to])[(start - from)..(end - from)];
    }

    /// <summary>The characters of a stretch, cut to the text.</summary>
    public static string Cut(string text, TextSpan span)
    {
        var start = Math.Clamp(span.Offset, 0, text.Length);
        return text[start..Math.Clamp(span.End, start, text.Length)];
    }

    /// <summary>The section a place stands in, by its heading; 正文 outside all sections.</summary>
    public static string LocatorOf(this Report report, TextSpan span)
    {
        var section = report.Sections.LastOrDefault(s => s.HeadingSpan.Offset <= span.Offset && span.Offset < Math.Max(s.BodySpan.End, s.HeadingSpan.End));
        if (section is null)
        {
            return "正文";
        }

        // A heading run into its paragraph (（五）监督保障。) is named without the stop.
        var heading = section.Heading.TrimEnd('。', '：', ':', '；', '，', '.', ' ', '\u3000');
        return heading.Length == 0 ? "正文" : ShortText.Of(heading, 40);
    }

    /// <summary>The same for a sentence: “五、存在的主要问题及改进情况”部分, or 正文 outside all sections.</summary>
    public static string PartOf(this Report report, TextSpan span) => report.LocatorOf(span) is var place && place == "正文" ? place : $"“{place}”部分";

    /// <summary>A number as a clerk writes it: no trailing zeros, no exponent.</summary>
    public static string Text(this decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>A day as 2026-01-31.</summary>
    public static string Text(this DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Joins names, the first few spelled out.</summary>
    public static string Listing(IReadOnlyList<string> names, int spelled = 6) => names.Count <= spelled
        ? string.Join("、", names)
        : string.Create(CultureInfo.InvariantCulture, $"{string.Join("、", names.Take(spelled))}等{names.Count}处");
}
