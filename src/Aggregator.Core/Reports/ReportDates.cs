namespace Aggregator.Core.Reports;

/// <summary>The dates a report states of itself. When it came in is the submission's business: four dates, never mixed.</summary>
/// <param name="StatedPublished">发布日期 as the page or file states it, or null.</param>
/// <param name="DocumentDate">落款 or 成文日期, or null.</param>
/// <param name="PeriodStart">First day of the 统计期限, or null.</param>
/// <param name="PeriodEnd">Last day of the 统计期限, or null.</param>
public sealed record ReportDates(ChinaMoment? StatedPublished, DateOnly? DocumentDate, DateOnly? PeriodStart, DateOnly? PeriodEnd)
{
    /// <summary>Where <see cref="StatedPublished"/> stands when it is a bare date under the title of a page; null when a label or the page's head states it.</summary>
    public Provenance? PublishedPlace { get; init; }
}
