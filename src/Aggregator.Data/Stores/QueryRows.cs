using System.Diagnostics.CodeAnalysis;
using Aggregator.Core.Checking;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;
using Aggregator.Core.RollingUp;
using Aggregator.Core.Scoring;
using Aggregator.Data.Model;
using Aggregator.Data.Rows;

namespace Aggregator.Data;

/// <summary>The rows for queries that hang on an output. Texts out of files are cut to their columns, numbers to what a column holds.</summary>
internal static class QueryRows
{
    /// <summary>All rows of an output, parents before children.</summary>
    public static IEnumerable<LedgerChildRow> Of(long ledgerId, StageOutput output) =>
    [
        .. (output.Submissions ?? []).Select((one, i) => Of(ledgerId, i, one)),
        .. (output.Figures ?? []).Select((one, i) => Of(ledgerId, i, one)),
        .. (output.Findings ?? []).Select((one, i) => Of(ledgerId, i, one, output.RuleSet)),
        .. (output.RollUp ?? []).Select((one, i) => Of(ledgerId, i, one)),
        .. (output.Ranking ?? []).Select((one, i) => Of(ledgerId, i, one)),
        .. (output.Ranking ?? []).SelectMany((one, entry) => one.Leaves.Select((leaf, i) => Of(ledgerId, entry, i, leaf))),
    ];

    private static SubmissionRow Of(long ledgerId, int ordinal, Submission one) => new()
    {
        LedgerId = ledgerId,
        Ordinal = ordinal,
        Unit = Name(one.Unit),
        Year = one.Year,
        FilePath = StoredText.Of(one.File),
        Sha256 = one.Sha256,
        Format = one.Format.Code(),
        Form = (one.Report?.Form ?? FormEdition.Other).Code(),
        Title = StoredText.Of(one.Report?.Title),
        Status = one.Status.Code(),
        Reason = StoredText.Of(one.Reason),
        PlacedBy = Code(one.PlacedBy),
        StatedPublished = one.Published?.ToString(),
        DocumentDate = one.Report?.Dates.DocumentDate,
        ReceivedAt = one.ReceivedAt?.ToString(),
        FirstSeen = one.FirstSeen,
        Url = StoredText.Of(one.Url),
        Deadline = one.Deadline,
        DaysLate = one.DaysLate,
        LateBasis = Code(one.LateBasis),
        LossesJson = RowJson.Of(one.Losses),
    };

    private static FigureRow Of(long ledgerId, int ordinal, Figure one) => new()
    {
        LedgerId = ledgerId,
        Ordinal = ordinal,
        TableCode = Code(one.Table),
        RowCode = Code(one.Row),
        ColumnCode = Code(one.Column),
        State = one.State.Code(),
        Value = StoredNumber.Of(one.Value),
        Measure = Name(one.Measure),
        Raw = StoredText.Of(one.Raw),
        Locator = StoredText.Of(one.Source.Locator),
        SpanOffset = one.Source.Span.Offset,
        SpanLength = one.Source.Span.Length,
        Doubt = StoredText.Of(one.Doubt),
    };

    private static FindingRow Of(long ledgerId, int ordinal, Finding one, string? ruleSet) => new()
    {
        LedgerId = ledgerId,
        Ordinal = ordinal,
        RuleId = Code(one.Rule),
        Severity = one.Severity.Code(),
        Outcome = one.Outcome.Code(),
        Unit = Name(one.Unit),
        Year = one.Year,
        Message = StoredText.Of(one.Message),
        Expected = StoredText.Of(one.Expected),
        Actual = StoredText.Of(one.Actual),
        Difference = StoredNumber.Of(one.Difference),
        EvidenceJson = RowJson.Of(one.Evidence),
        Subject = StoredText.Of(one.Subject),
        Fingerprint = one.Fingerprint,
        RuleSet = StoredText.Fit(ruleSet, Lengths.Name),
    };

    private static RollupCellRow Of(long ledgerId, int ordinal, CityCell one) => new()
    {
        LedgerId = ledgerId,
        Ordinal = ordinal,
        TableCode = Code(one.Table),
        RowCode = Code(one.Row),
        ColumnCode = Code(one.Column),
        Value = StoredNumber.Of(one.Value),
        Expected = one.Expected,
        Included = one.Included,
        MissingJson = RowJson.Of(one.Missing),
        ContributionsJson = RowJson.Of(one.Contributions),
    };

    private static RankingEntryRow Of(long ledgerId, int ordinal, RankedUnit one) => new()
    {
        LedgerId = ledgerId,
        Ordinal = ordinal,
        GroupName = Name(one.Group),
        Rank = one.Rank,
        RankLow = one.RankLow,
        RankHigh = one.RankHigh,
        Unit = Name(one.Unit),
        Score = StoredNumber.Of(one.Score) ?? 0,
        Grade = Code(one.Grade),
        CapsJson = RowJson.Of(one.Caps),
        GainsJson = RowJson.Of(one.Gains),
    };

    private static RankingLeafRow Of(long ledgerId, int entry, int ordinal, LeafScore one) => new()
    {
        LedgerId = ledgerId,
        EntryOrdinal = entry,
        Ordinal = ordinal,
        Code = Code(one.Code),
        Name = Name(one.Name),
        Points = StoredNumber.Of(one.Points),
        MaxPoints = StoredNumber.Of(one.Max) ?? 0,
        State = Code(one.State),
        Why = StoredText.Of(one.Why),
        FindingsJson = RowJson.Of(one.Findings),
    };

    [return: NotNullIfNotNull(nameof(text))]
    private static string? Name(string? text) => StoredText.Fit(text, Lengths.Name);

    private static string Code(string text) => StoredText.Fit(text, Lengths.Code);
}
