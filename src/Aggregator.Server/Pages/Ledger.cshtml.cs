using Aggregator.Intake.Reviews;
using Aggregator.Server.Web;
using Microsoft.AspNetCore.Mvc;

namespace Aggregator.Server.Pages;

/// <summary>复核工作簿: what reviewers wrote about findings and scores, by whom and when; and where a workbook is handed back.</summary>
[RequestSizeLimit(MostRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = MostRequest)]
public sealed class LedgerModel(ISiteData data, TimeProvider clock, IReviewDesk? desk = null) : SitePage(data, clock)
{
    /// <summary>Rows on one page.</summary>
    public const int PageSize = 100;

    // A workbook, and room for the fields beside it.
    private const long MostRequest = ReviewWorkbookFile.MostBytes + (1 << 20);

    /// <summary>What was written, as far as it is asked for.</summary>
    public LedgerBoard Board { get; private set; } = new([], []);

    /// <summary>The rows of this page.</summary>
    public IReadOnlyList<LedgerRow> Shown { get; private set; } = [];

    /// <summary>The unit that is asked for, or null.</summary>
    public string? Unit { get; private set; }

    /// <summary>The text that is searched for; empty for none.</summary>
    public string Search { get; private set; } = "";

    /// <summary>This page's number, from 1.</summary>
    public int PageNumber { get; private set; } = 1;

    /// <summary>How many pages there are.</summary>
    public int PageCount => Math.Max(1, (Board.Rows.Count + PageSize - 1) / PageSize);

    /// <summary>Whether a workbook can be handed in here.</summary>
    public bool CanHandIn => desk is not null && Person.CanReview;

    /// <summary>What came of a workbook just handed in; null when none was.</summary>
    public HandInOutcome? Told { get; private set; }

    /// <summary>Serves the page; a unit nobody wrote about shows no rows.</summary>
    public Task OnGetAsync([FromQuery] string? unit, [FromQuery] string? q, [FromQuery(Name = "p")] string? page) => ShowAsync(unit, q, page);

    /// <summary>Takes in a workbook; sending it twice does no harm.</summary>
    public async Task<IActionResult> OnPostAsync(IFormFile? file, [FromForm] string? check)
    {
        if (!Person.CanReview)
        {
            return NotAllowed();
        }

        await LoadAsync();
        if (desk is null)
        {
            return NotFound();
        }

        Told = await HandInAsync(desk, file, Person.Name, check is not null);
        Response.StatusCode = Told.Done ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        await ShowAsync(null, null, null);
        return Page();
    }

    /// <summary>The address of the page with a filter.</summary>
    public static string Address(string? unit, string search, int page)
    {
        (string Key, string Value)[] parts = [("unit", unit ?? ""), ("q", search), ("p", page > 1 ? page.ToString(System.Globalization.CultureInfo.InvariantCulture) : "")];
        var query = string.Join('&', parts.Where(part => part.Value.Length > 0).Select(part => part.Key + "=" + Uri.EscapeDataString(part.Value)));
        return query.Length == 0 ? "/ledger/workbook" : "/ledger/workbook?" + query;
    }

    private async Task<HandInOutcome> HandInAsync(IReviewDesk to, IFormFile? file, string? by, bool isCheck)
    {
        if (file is null || file.Length == 0)
        {
            return new HandInOutcome(false, "没有收下：请选择要交回的工作簿（xlsx）。", []);
        }

        var name = FormFiles.NameOf(file);
        if (file.Length > ReviewWorkbookFile.MostBytes)
        {
            return new HandInOutcome(false, ReviewWorkbookFile.TooLarge(name), []);
        }

        return await to.HandInAsync(await FormFiles.BytesAsync(file, Stop), name, by, isCheck, Stop);
    }

    private async Task ShowAsync(string? unit, string? search, string? page)
    {
        if (Snapshot is not { } night)
        {
            return;
        }

        (Unit, Search) = (string.IsNullOrEmpty(unit) ? null : unit, (search ?? "").Trim());
        Board = LedgerBoard.Of(night, desk is null ? night.Reviews : await desk.HistoryAsync(Stop), Unit, Search);
        PageNumber = int.TryParse(page, out var number) ? Math.Clamp(number, 1, PageCount) : 1;
        Shown = [.. Board.Rows.Skip((PageNumber - 1) * PageSize).Take(PageSize)];
    }
}
