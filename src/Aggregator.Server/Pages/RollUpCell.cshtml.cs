using Aggregator.Core.Reports;
using Aggregator.Core.RollingUp;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Aggregator.Server.Pages;

/// <summary>One city total with its ledger: what each unit brings, and where it stands in that unit's file.</summary>
public sealed class RollUpCellModel(ISiteData data, TimeProvider clock) : SitePage(data, clock)
{
    /// <summary>The total.</summary>
    public CityCell Cell { get; private set; } = null!;

    /// <summary>Its printed name.</summary>
    public (string Table, string Row, string Column) Label { get; private set; }

    /// <summary>What each unit brings.</summary>
    public TableView<Contribution> Parts { get; private set; } = null!;

    /// <summary>Units whose figure is counted nowhere, in roster order.</summary>
    public IReadOnlyList<UncountedPart> Uncounted { get; private set; } = [];

    /// <summary>The same cell of the city's own report, or null.</summary>
    public PublishedCell? Published { get; private set; }

    /// <summary>Serves the page, or 404 for a total the night did not make.</summary>
    public IActionResult OnGet(string table, string row, string column)
    {
        if (Snapshot?.RollUp.FirstOrDefault(c => c.Table == table && c.Row == row && c.Column == column) is not { } cell)
        {
            return NotFound();
        }

        Cell = cell;
        Label = RollUpSheets.Label(Snapshot, table, row, column);
        Uncounted = RollUpBoard.Of(Snapshot).UncountedIn(cell);
        Published = RollUpBoard.Of(Snapshot).PublishedBeside(cell);
        Parts = TableViews.Of(Request, "", cell.Contributions,
        [
            new("unit", "单位", part => Snapshot.Roster.OrderOf(part.Unit), part => UnitName(part.Unit) + "\n" + part.Unit),
            new("value", "计入", part => part.Value, null, "num"),
            new("basis", "说明", Said, part => Said(part) + part.Document),
            new("raw", "原文"),
            new("place", "出处", part => SourceOf(part)?.Submission.File, part => SourceOf(part)?.Submission.File),
        ]);
        return Page();
    }

    /// <summary>What a unit brings, or why nothing, in words.</summary>
    public string Said(Contribution part) =>
        part.Basis == "included-in" && Uncounted.FirstOrDefault(one => one.Unit == part.Unit) is { } lost ? lost.Sentence : Wording.Basis(part.Basis);

    /// <summary>The submission a contribution was read from, with the cell; null when it has none.</summary>
    public (Submission Submission, Figure Figure)? SourceOf(Contribution part) =>
        part.Basis == "adjusted" ? null : SourcePlace.Find(Snapshot!, part.Unit, Cell.Table, Cell.Row, Cell.Column);
}
