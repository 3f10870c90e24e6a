using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>Words a number that does not follow from last year's: an error (or warning) where nothing is said, a note that quotes the explanation where something is.</summary>
internal static class YearBreaks
{
    /// <summary>The finding; <paramref name="cells"/> are this year's, the broken one first.</summary>
    public static Finding Breaks(
        this CheckedReport report, RuleInfo rule, string subject, string message, IReadOnlyList<Figure> cells, decimal expected, decimal actual, Excuse? excuse) =>
        report.Fails(rule, subject, message + excuse?.Words,
            [.. cells.Select(report.At), .. excuse?.Sentence is { } sentence ? [report.At(sentence)] : Array.Empty<Evidence>()],
            expected.Text(), actual.Text(), actual - expected, excuse is null ? null : Severity.Note);

    /// <summary>The number in a cell of a report, or null when none stands there or a person should look at it first.</summary>
    public static decimal? Number(this Report report, string table, string row, string column) =>
        report.Cell(table, row, column) is { State: FigureState.Value } cell ? cell.Value : null;
}
