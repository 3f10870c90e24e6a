using Aggregator.Intake.Reading.Workbooks;

namespace Aggregator.Intake.Reviews;

/// <summary>A workbook reviewers write in, as read.</summary>
/// <param name="FileName">For messages.</param>
/// <param name="Mark">Of which night it is; null where it does not say.</param>
public sealed record ReviewWorkbook(string FileName, ReviewMark? Mark)
{
    /// <summary>The sheets that count, as many as there are of each name.</summary>
    internal IReadOnlyList<Sheet> Sheets { get; init; } = [];
}
