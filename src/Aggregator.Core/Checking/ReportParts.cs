using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>Finds the parts of a report and what stands in them, the same way in every rule on sections.</summary>
internal static class ReportParts
{
    /// <summary>The text below a heading without the headings within it; tables and their labels count as text.</summary>
    public static string Text(this Report report, Section section) => Places.Cut(report.Text, section.BodySpan);

    /// <summary>The section with this code, or null.</summary>
    public static Section? Part(this Report report, string code) => report.Sections.FirstOrDefault(section => section.Code == code);

    /// <summary>The code of the section a place stands in (<c>S1</c>, <c>problems</c>), <c>head</c> before the first of them.</summary>
    public static string CodeAt(this Report report, TextSpan place) =>
        report.Sections.LastOrDefault(s => s.Level == 1 && s.Code.Length > 0 && s.HeadingSpan.Offset <= place.Offset)?.Code ?? "head";

    /// <summary>Whether a place stands within a table altogether.</summary>
    public static bool IsInTable(this Report report, TextSpan place) => report.TableSpans.Any(table => table.Contains(place));

    /// <summary>Whether a stretch that begins here begins in a table.</summary>
    public static bool BeginsInTable(this Report report, int offset) => report.TableSpans.Any(table => table.Offset <= offset && offset < table.End);

    /// <summary>Whether nothing that can be read stands below the heading: no letter, no digit, no table.</summary>
    public static bool IsBare(this Report report, Section section) =>
        !report.Text(section).Any(char.IsLetterOrDigit) && !report.TableSpans.Any(table => table.Offset < section.BodySpan.End && section.HeadingSpan.End <= table.Offset);
}
