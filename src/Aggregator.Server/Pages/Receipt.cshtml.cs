using Aggregator.Core.Reports;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Access;
using Aggregator.Server.Web.Filing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Aggregator.Server.Pages;

/// <summary>回执: what was handed in at once, what was made of it at first sight, and what the nights made of it since.</summary>
[Authorize(Policy = Policies.SignedIn)]
public sealed class ReceiptModel(ISiteData data, TimeProvider clock, IHandInDesk? desk = null, IDecisionLog? log = null, IReviewDesk? reviews = null) : SitePage(data, clock)
{
    private const int SecondsBetweenLooks = 4;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    private FindingLedger? _ledger;

    /// <summary>Its name.</summary>
    public string Id { get; private set; } = "";

    /// <summary>Its lines.</summary>
    public IReadOnlyList<HandIn> Lines { get; private set; } = [];

    /// <summary>The line all have in common: when, by whom, for whom.</summary>
    public HandIn Head => Lines[0];

    /// <summary>Whether the first look is still going on.</summary>
    public bool IsLooking { get; private set; }

    /// <summary>Whether nights are scheduled.</summary>
    public bool HasNights => desk?.HasNights ?? false;

    /// <summary>What is to be done about a file of a finished night.</summary>
    public NextStep NextOf(Submission file) => NextStep.Of(file, Snapshot!, _ledger!, Person, Today);

    /// <summary>The address of a receipt.</summary>
    public static string Address(string id) => "/submissions/receipts/" + Uri.EscapeDataString(id);

    /// <summary>Serves the receipt to those who may see all of it; to others there is none.</summary>
    public async Task<IActionResult> OnGetAsync(string id)
    {
        var lines = desk is null ? [] : await desk.ReceiptAsync(id, Stop);
        if (lines.Count == 0 || !lines.All(line => Person.MaySee(line.Unit)))
        {
            return NotFound();
        }

        (Id, Lines) = (id, lines);
        IsLooking = lines.Any(line => line is { State: HandInState.Kept, Told: null }) && Now - lines[0].ReceivedAt < Patience;
        _ledger = Snapshot is { } night ? await LedgerOfNow.Async(night, log, reviews, Stop) : null;
        RefreshEvery(IsLooking ? SecondsBetweenLooks : null);
        return Page();
    }

    /// <summary>What the last night made of a line's file; empty before a night took it.</summary>
    public IReadOnlyList<Submission> Taken(HandIn line) => [.. SameBytes(line).Where(one => HandInPath.Is(one.File))];

    /// <summary>What became of the same bytes that came by another way.</summary>
    public IReadOnlyList<Submission> Before(HandIn line) => [.. SameBytes(line).Where(one => !HandInPath.Is(one.File))];

    private IEnumerable<Submission> SameBytes(HandIn line) => line.State != HandInState.Kept || Snapshot is null ? []
        : Snapshot.Submissions.Where(one => one.Sha256 == line.Sha256 && Person.MaySee(one.Unit));
}
