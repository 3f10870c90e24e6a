using System.Globalization;
using Aggregator.Core.Reports;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Filing;
using Microsoft.AspNetCore.Mvc;

namespace Aggregator.Server.Pages;

/// <summary>One file: how it came, where it stands, and where the office says whose it is.</summary>
public sealed class PlacingModel(ISiteData data, TimeProvider clock, IPlacementDesk? desk = null, IHandInDesk? handIns = null) : SitePage(data, clock)
{
    /// <summary>The file's hash.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>What the last night made of it.</summary>
    public IReadOnlyList<Submission> Files { get; private set; } = [];

    /// <summary>Every time it was handed in over the web.</summary>
    public IReadOnlyList<HandIn> HandIns { get; private set; } = [];

    /// <summary>What was said whose it is, in the order it was said.</summary>
    public IReadOnlyList<FilePlacement> Words { get; private set; } = [];

    /// <summary>What stands; null for nothing.</summary>
    public FilePlacement? Standing => Words.Count > 0 && !Words[^1].IsWithdrawal ? Words[^1] : null;

    /// <summary>Whether whoever asks may say so.</summary>
    public bool CanPlace => desk is not null && Person.CanReview;

    /// <summary>What came of a form just sent; null when none was.</summary>
    public ActionOutcome? Told { get; private set; }

    /// <summary>Address of a file.</summary>
    public static string Address(string sha256) => "/submissions/files/" + sha256;

    /// <summary>Serves the page, or 404 for a file the last night does not know.</summary>
    public Task<IActionResult> OnGetAsync(string sha256) => ShowAsync(sha256);

    /// <summary>Notes whose it is.</summary>
    public Task<IActionResult> OnPostAsync(string sha256, [FromForm] string? unit, [FromForm] string? year, [FromForm] string? reason, [FromForm] int revision) =>
        ActAsync(sha256, to => string.IsNullOrWhiteSpace(unit)
            ? Task.FromResult(new ActionOutcome(false, "没有记录：请选择单位。"))
            : to.PlaceAsync(sha256, revision, unit, int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null, reason ?? "", Person.Name, Stop));

    /// <summary>Takes back what stands.</summary>
    public Task<IActionResult> OnPostWithdrawAsync(string sha256, [FromForm] string? reason, [FromForm] int revision) =>
        ActAsync(sha256, to => to.PlaceAsync(sha256, revision, null, null, reason ?? "", Person.Name, Stop));

    private async Task<IActionResult> ActAsync(string sha256, Func<IPlacementDesk, Task<ActionOutcome>> act)
    {
        await LoadAsync();
        if (desk is null)
        {
            return NotFound();
        }

        if (!CanPlace)
        {
            return NotAllowed();
        }

        Told = await act(desk);
        Response.StatusCode = Told.Done ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        return await ShowAsync(sha256);
    }

    private async Task<IActionResult> ShowAsync(string sha256)
    {
        Files = [.. (Snapshot?.Submissions ?? []).Where(one => one.Sha256.Length > 0 && one.Sha256 == sha256)];
        if (Files.Count == 0)
        {
            return NotFound();
        }

        Sha256 = sha256;
        Words = desk is null ? [] : [.. (await desk.AllAsync(Stop)).Where(word => word.Sha256 == sha256)];
        HandIns = handIns is null ? [] : await handIns.OfFileAsync(sha256, Stop);
        return Page();
    }
}
