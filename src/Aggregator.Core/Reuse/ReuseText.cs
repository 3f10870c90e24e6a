using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Reuse;

/// <summary>A text to be compared with the others.</summary>
/// <param name="Id">Unique; names it in the passages.</param>
/// <param name="Unit">Unit code; empty for a template.</param>
/// <param name="UnitName">The unit's full name; folded, so that a copy with another name put in is still found.</param>
/// <param name="OwnNames">Its short and former names, folded likewise.</param>
/// <param name="Year">Report year; 0 for a template.</param>
/// <param name="Kind"><c>report</c> or <c>template</c>.</param>
/// <param name="Text">The document's text; all spans count in it.</param>
/// <param name="Body">The part to compare.</param>
/// <param name="Sections">Its sections. The bodies of S2, S3 and S4, which are tables, are not compared.</param>
public sealed record ReuseText(
    string Id,
    string Unit,
    string UnitName,
    IReadOnlyList<string> OwnNames,
    int Year,
    string Kind,
    string Text,
    TextSpan Body,
    IReadOnlyList<Section> Sections)
{
    /// <summary>Where tables stand in the text, in order of place: not compared, whatever section they stand in.</summary>
    public IReadOnlyList<TextSpan> Tables { get; init; } = [];

    /// <summary>The name of the place the unit belongs to (a city, a district), folded like its own name; empty when not known.</summary>
    public string Region { get; init; } = "";

    /// <summary>An accepted report as it is compared.</summary>
    /// <param name="submission">The submission; its report has been read.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="region">The name of the place the units belong to; empty when not known.</param>
    public static ReuseText Of(Submission submission, Unit unit, string region)
    {
        var report = submission.Report!;
        return new ReuseText($"{unit.Code}/{submission.Year}", unit.Code, unit.Name, [unit.Name, .. unit.Aliases], submission.Year!.Value, "report", report.Text, report.Body, report.Sections)
        {
            Tables = report.TableSpans,
            Region = region,
        };
    }
}
