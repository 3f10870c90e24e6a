using System.Globalization;
using Aggregator.Core.Reports;
using Aggregator.SampleCity.Keys;
using Aggregator.SampleCity.Places;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity;

/// <summary>How a report came in.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Year">Report year.</param>
/// <param name="Format">File format.</param>
/// <param name="Dates">Days it bears.</param>
/// <param name="File">Path inside the inbox.</param>
/// <param name="InIndex">Whether the clerk entered it in index.csv: only then is its hand-in known.</param>
/// <param name="Status">What becomes of the file: <c>accepted</c>, <c>unreadable</c>, <c>off-topic</c>, <c>superseded</c>, <c>unplaced</c>.</param>
internal sealed record HandIn(SampleUnit Unit, int Year, SampleFormat Format, DeliveryDates Dates, string File, bool InIndex, string Status = "accepted")
{
    /// <summary>The form its tables are printed on, where that is not the one in force; else null.</summary>
    public FormEdition? PrintedForm { get; init; }

    /// <summary>The format's name in the key: what the bytes are, whatever the file is called.</summary>
    public string FormatCode { get; init; } = ReportFile.Code(Format);

    /// <summary>When this report was first handed in, where this file corrects an earlier one; null for a first hand-in.</summary>
    public ChinaMoment? FirstReceived { get; init; }

    /// <summary>The hand-in as the clerk wrote it; null for the usual way.</summary>
    public string? ReceivedAsWritten { get; init; }

    /// <summary>Whether its line of the index names the file and unit only.</summary>
    public bool IsIndexBlank { get; init; }

    /// <summary>Whether the report was read as this unit's report of this year.</summary>
    public bool IsAccepted => Status == "accepted";

    /// <summary>More time than the law gives, or null.</summary>
    public Grant? Grant { get; init; }

    /// <summary>The last day by law, or the later one that was granted.</summary>
    public DateOnly LastDay => Grant?.Until ?? Unit.DeadlineFor(Year);

    /// <summary>Last day, as text.</summary>
    public string Deadline => Text(LastDay);

    /// <summary>The office's own earlier day to hand in, where no other was granted; null without one.</summary>
    public DateOnly? LocalDay => Grant is null ? LocalDays.SubmitFor(Unit.Unit, Year) : null;

    /// <summary>The office's own earlier day to publish, where no other was granted; null without one.</summary>
    public DateOnly? LocalPublishDay => Grant is null ? LocalDays.PublishFor(Unit.Unit, Year) : null;

    /// <summary>The office's own day to hand in, as text; null without one.</summary>
    public string? LocalDeadline => LocalDay is { } day ? Text(day) : null;

    /// <summary>The office's own day to publish, as text; null without one.</summary>
    public string? LocalPublishDeadline => LocalPublishDay is { } day ? Text(day) : null;

    /// <summary>A page states its publication itself, so that the index leaves it out.</summary>
    public bool StatesPublication => Format.IsPage();

    /// <summary>Its line of index.csv.</summary>
    public string IndexLine => IsIndexBlank
        ? $"{File},{Unit.Name},,,,"
        : string.Create(CultureInfo.InvariantCulture,
            $"{File},{Unit.Code},{Year},{ReceivedAsWritten ?? Dates.Received.ToString()},{(StatesPublication ? "" : Dates.Published.ToString())},{(StatesPublication ? Url : "")}");

    /// <summary>Where a page was published.</summary>
    public string Url => string.Create(CultureInfo.InvariantCulture, $"https://www.lanxiu.example/{Unit.Code.ToLowerInvariant()}/nb/{Year}.html");

    private bool HasIndexDates => InIndex && !IsIndexBlank;

    /// <summary>Its part of the key.</summary>
    public SubmissionKey Key()
    {
        ChinaMoment? received = HasIndexDates ? Dates.Received : null;
        ChinaMoment? published = HasIndexDates || StatesPublication ? Dates.Published : null;

        // Whoever handed in once in time is not late for a correction.
        var handedIn = (FirstReceived ?? received)?.Date;
        var judged = handedIn ?? published?.Date ?? Dates.Document;
        var local = handedIn is null ? LocalPublishDay : LocalDay;
        int? late = IsAccepted ? Math.Max(0, judged.DayNumber - LastDay.DayNumber) : null;
        return new SubmissionKey(File, Unit.Code, Year, FormatCode, IsAccepted ? (PrintedForm ?? FormEditions.InForce(Year)).Code() : null, Status,
            received?.ToString(), published?.ToString(), Text(Dates.Document), Deadline, late, IsAccepted && local is { } day ? Math.Max(0, judged.DayNumber - day.DayNumber) : null);
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
