using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Reports;
using Aggregator.Core.RollingUp;
using Aggregator.Core.Tests.Checking;

namespace Aggregator.Core.Tests.RollingUp;

/// <summary>A city of a few units, put together line by line.</summary>
internal sealed class SmallCity
{
    /// <summary>The cells of the 2021 form in its order.</summary>
    public static IEnumerable<(string Table, string Row, string Column)> Form =>
        Forms.Form2021.T1.Rows.SelectMany(row => row.Columns.Select(column => ("T1", row.Code, column)))
            .Concat(Forms.Form2021.T2.Rows.SelectMany(row => Forms.Form2021.T2.Columns.Select(column => ("T2", row.Code, column.Code))))
            .Concat(Forms.Form2021.T3.Select(column => ("T3", FormDefinition.CasesRow, column.Code)));

    public List<Unit> Units { get; } = [];

    public List<Submission> Submissions { get; } = [];

    public List<Adjustment> Adjustments { get; } = [];

    public OfficeCalendar Calendar { get; set; } = OfficeCalendar.None;

    public Roster Roster => new(Units);

    public SmallCity Unit(string code, UnitKind kind, Func<Unit, Unit>? with = null)
    {
        var unit = new Unit(code, code + "名", [], kind, null, kind == UnitKind.District ? ReportScope.WholeArea : ReportScope.OwnOrgan, kind.DefaultGroup(), null, null, null, null);
        Units.Add(with?.Invoke(unit) ?? unit);
        return this;
    }

    /// <summary>A report with what <paramref name="fill"/> puts into it.</summary>
    public SmallCity File(string unit, Action<ReportDraft> fill, int year = 2025, SubmissionStatus status = SubmissionStatus.Accepted, string? received = null)
    {
        var draft = new ReportDraft { Unit = unit, Year = year, Kind = Units.First(u => u.Code == unit).Kind };
        fill(draft);
        Submissions.Add(draft.Submit(status, $"{unit}-{year}-{Submissions.Count}.txt") with { ReceivedAt = received is null ? draft.ReceivedAt : new ChinaMoment(DateOnly.ParseExact(received, "yyyy-MM-dd")) });
        return this;
    }

    /// <summary>A report with so many new requests, answered all of them, and one licence each.</summary>
    public SmallCity File(string unit, decimal received, int year = 2025) => File(unit, draft => Answered(draft, received), year);

    public static ReportDraft Answered(ReportDraft draft, decimal received) =>
        draft.Row("new_received", received).Row("granted", received).Row("total", received).Set("T1", "licence", "decisions", received);

    public SmallCity Adjust(string unit, AdjustmentAction action, string? table = null, string? row = null, string? column = null, decimal amount = 0, int year = 2025)
    {
        Adjustments.Add(new Adjustment(unit, year, table, row, column, action, amount, "联合发文由牵头机关计入", "云公开办〔2026〕8号"));
        return this;
    }

    public CityLedger Ledger(int year = 2025) => CityLedger.Of(Roster, year, Submissions, Calendar, Adjustments);

    public IReadOnlyList<CityCell> Cells(int year = 2025) => CityRollUp.Compute(Roster, year, Submissions, Calendar, Adjustments);

    public CityCell Cell(string row = "new_received", string column = "total", string table = "T2", int year = 2025) =>
        Cells(year).Single(cell => cell.Table == table && cell.Row == row && cell.Column == column);

    public PublishedRollUp? Published() => PublishedComparison.Of(Roster, 2025, Submissions, Cells(), Calendar, Adjustments);

    public IReadOnlyList<InheritedBreak> Breaks() => InheritedBreaks.Within(2025, Cells());

    /// <summary>The ledger of a cell as <c>unit:value:basis:document</c>.</summary>
    public static string Ledger(CityCell cell) => string.Join(" ", cell.Contributions.Select(c => FormattableString.Invariant($"{c.Unit}:{c.Value}:{c.Basis}{(c.Document is null ? "" : ":" + c.Document)}")));
}
