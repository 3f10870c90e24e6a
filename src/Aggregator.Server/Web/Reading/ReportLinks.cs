using System.Globalization;
using Aggregator.Core.Checking;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;
using Aggregator.Core.Snapshots;

namespace Aggregator.Server.Web.Reading;

/// <summary>The addresses of reports and of the places in them: the one way from any figure of the site to its cell in the source.</summary>
public static class ReportLinks
{
    private const int HashLength = 64;

    /// <summary>The report of a unit and year that stands.</summary>
    public static string To(string unit, int year) =>
        string.Create(CultureInfo.InvariantCulture, $"/reports/{string.Join('/', unit.Split('/').Select(Uri.EscapeDataString))}/{year}");

    /// <summary>The page of what was handed in; null for what has no page.</summary>
    public static string? To(Submission submission) => Address(submission, null);

    /// <summary>The place of a figure on that page.</summary>
    public static string? To(Submission submission, Figure figure)
    {
        if (submission.Report is not { } report)
        {
            return To(submission);
        }

        return figure.State == FigureState.Missing && !figure.IsNarrative() && !report.Has(figure.Table)
            ? Place(submission, null, AbsenceOf(figure.Table))
            : Place(submission, figure.IsNarrative() ? figure.Source.Span : FormPlaces.Of(report).PlaceOf(figure.Table), AnchorOf(figure));
    }

    /// <summary>The place that shows a finding, or null when its file is not among the night's.</summary>
    /// <param name="night">The night.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="at">Which of its places, from 0.</param>
    public static string? To(CitySnapshot night, Finding finding, int at)
    {
        var place = finding.Evidence[at];
        if (ReadingBoard.Of(night).SubmissionOf(finding, place) is not { } submission)
        {
            return null;
        }

        return submission.Report is not { } report ? To(submission)
            : FormPlaces.Of(report).FigureAt(place.Span) is { } figure ? To(submission, figure)
            : Place(submission, place.Span, AnchorOf(finding, at));
    }

    /// <summary>A stretch of the text, such as a shared passage or what a search found: its part of the report, and the browser marks its heading.</summary>
    public static string? To(Submission submission, TextSpan place) => Address(submission, place) is { } address
        ? address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + string.Create(CultureInfo.InvariantCulture, $"mark={place.Offset}-{place.Length}#here")
        : null;

    /// <summary>The id of a figure's place: <c>f-T2-new_received-total</c>, <c>n-{offset}</c> in the running text.</summary>
    public static string AnchorOf(Figure figure) => figure.IsNarrative()
        ? string.Create(CultureInfo.InvariantCulture, $"n-{figure.Source.Span.Offset}")
        : $"f-{Word(figure.Table)}-{Word(figure.Row)}" + (figure.Column.Length > 0 ? "-" + Word(figure.Column) : "");

    /// <summary>The id of the sentence that says of a table that it is not there.</summary>
    public static string AbsenceOf(string table) => "no-" + Word(table);

    /// <summary>The id of one of a finding's places in the running text.</summary>
    public static string AnchorOf(Finding finding, int at) => string.Create(CultureInfo.InvariantCulture, $"e-{finding.Fingerprint}-{at}");

    private static string? Place(Submission submission, TextSpan? span, string anchor) => Address(submission, span) is { } address ? address + "#" + anchor : null;

    private static string? Address(Submission submission, TextSpan? span)
    {
        var query = new List<string>();
        string path;
        if (submission is { Status: SubmissionStatus.Accepted, Unit: { Length: > 0 } unit, Year: { } year })
        {
            path = To(unit, year);
        }
        else if (submission.Sha256.Length == HashLength && submission.Sha256.All(char.IsAsciiHexDigitLower))
        {
            path = "/reports/file/" + submission.Sha256;
            if (submission.Report is { Body.Offset: > 0 and var start })
            {
                query.Add(string.Create(CultureInfo.InvariantCulture, $"at={start}"));
            }
        }
        else
        {
            return null;
        }

        if (span is { } place && submission.Report is { } report && ReportParts.At(report, place.Offset) is > 1 and var part)
        {
            query.Add(string.Create(CultureInfo.InvariantCulture, $"part={part}"));
        }

        return query.Count == 0 ? path : path + "?" + string.Join('&', query);
    }

    // Codes come out of forms.json, but the rows of an appendix out of what a file prints.
    private static string Word(string code) => code.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.') ? code
        : string.Concat(code.Select(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' ? c.ToString() : string.Create(CultureInfo.InvariantCulture, $".{(int)c:x}.")));
}
