using Aggregator.Core.Checking;
using Aggregator.Core.Reports;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Access;
using Aggregator.Server.Web.Reading;
using Aggregator.Server.Web.Tables;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Aggregator.Server.Pages;

/// <summary>What two reports of one unit and year say differently, cell by cell and section by section.</summary>
[Authorize(Policy = Policies.SignedIn)]
public sealed class VersionsModel(ISiteData data, TimeProvider clock) : SitePage(data, clock)
{
    /// <summary>The unit.</summary>
    public Unit Unit { get; private set; } = null!;

    /// <summary>The newer report.</summary>
    public Submission Newer { get; private set; } = null!;

    /// <summary>The earlier one.</summary>
    public Submission Before { get; private set; } = null!;

    /// <summary>What differs.</summary>
    public VersionDifferences Differences { get; private set; } = null!;

    /// <summary>The cells of this page.</summary>
    public TableView<CellChange> Cells { get; private set; } = null!;

    /// <summary>Serves the page, or 404 for what are not two reports of a unit and year.</summary>
    public IActionResult OnGet([FromQuery] string? unit, [FromQuery] int year, [FromQuery] string? now, [FromQuery] string? before)
    {
        if (Snapshot?.Roster.Find(unit) is not { } found || !Person.MaySee(unit))
        {
            return NotFound();
        }

        var reports = ReadingBoard.Of(Snapshot).OfUnit(found.Code).Where(one => one.Year == year && one.Report is not null).ToList();
        if (reports.Find(one => VersionPairs.KeyOf(one) == now) is not { } newer || reports.Find(one => VersionPairs.KeyOf(one) == before) is not { } older)
        {
            return NotFound();
        }

        (Unit, Newer, Before) = (found, newer, older);
        Differences = VersionDifferences.Of(newer.Report!, older.Report!);
        Cells = TableViews.Of(Request, "cells", Differences.Cells,
        [
            new("cell", "格", null, NameOf),
            new("before", "原来", change => change.Before?.Value, null, "num"),
            new("now", "现在", change => change.Now?.Value, null, "num"),
            new("gap", "相差", change => change.Now?.Value - change.Before?.Value, null, "num"),
        ]);
        return Page();
    }

    /// <summary>A cell's printed name.</summary>
    public string NameOf(CellChange change)
    {
        var (figure, form) = change.Now is { } now ? (now, Newer.Report!.Form) : (change.Before!, Before.Report!.Form);
        return CellNames.ShortTable(figure.Table) + (figure.Label is { } label ? $"“{label.ReplaceLineEndings("")}”" : CellNames.Cell(form, figure.Table, figure.Row, figure.Column));
    }

    /// <summary>What stands in a cell.</summary>
    public static string Said(Figure? figure) => figure is null ? "没有这一格" : figure.Value is { } value ? Wording.Number(value) : figure.Raw.Trim() is { Length: > 0 } raw ? VisibleText.Of(raw) : Wording.CellState(figure.State);
}
