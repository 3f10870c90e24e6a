using Aggregator.Server.Web;
using Microsoft.AspNetCore.Mvc;

namespace Aggregator.Server.Pages;

/// <summary>One contribution in its file: the last step from a city total to what a unit wrote.</summary>
public sealed class RollUpPlaceModel(ISiteData data, TimeProvider clock) : SitePage(data, clock)
{
    /// <summary>Unit code.</summary>
    public string Unit { get; private set; } = "";

    /// <summary>The place.</summary>
    public SourcePlace Place { get; private set; } = null!;

    /// <summary>The cell's printed name.</summary>
    public (string Table, string Row, string Column) Label { get; private set; }

    /// <summary>Serves the page, or 404 for a unit without such a cell.</summary>
    public IActionResult OnGet(string table, string row, string column, string unit)
    {
        if (Snapshot is null || SourcePlace.Of(Snapshot, unit, table, row, column) is not { } place)
        {
            return NotFound();
        }

        (Unit, Place, Label) = (unit, place, RollUpSheets.Label(Snapshot, table, row, column));
        return Page();
    }
}
