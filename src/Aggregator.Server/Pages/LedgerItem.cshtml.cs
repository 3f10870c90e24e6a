using Aggregator.Core.Checking;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Aggregator.Server.Pages;

/// <summary>One finding with its whole history. Reviewers decide here; a unit's own person may object to what is its own, and nothing else.</summary>
[Authorize(Policy = Policies.SignedIn)]
public sealed class LedgerItemModel(ISiteData data, TimeProvider clock, IDecisionLog? log = null, IReviewDesk? desk = null, IOfficeActions? actions = null) : SitePage(data, clock)
{
    /// <summary>The finding.</summary>
    public LedgerLine Line { get; private set; } = null!;

    /// <summary>What came of what was just sent; null when nothing was.</summary>
    public ActionOutcome? Told { get; private set; }

    /// <summary>Where the two texts it speaks of stand side by side; null when it is of none, or the person may not see another's.</summary>
    public string? Compare => Person.IsOffice && Line.Finding is { } finding && ReuseBoard.Of(Snapshot!).Find(finding) is { } pair ? ReuseBoard.Address(pair) : null;

    /// <summary>Whether the person may decide here.</summary>
    public bool CanDecide => actions is not null && Person.CanReview && Line.Finding is not null;

    /// <summary>Whether the person may object here: its own unit's finding, which it has not objected to already.</summary>
    public bool CanObject => actions is not null && MayObject(Person, Line) && Line.State != FindingState.Objected;

    /// <summary>A unit's own person may object to its own unit's findings of today; the office notes an objection as any other opinion.</summary>
    public static bool MayObject(Person person, LedgerLine line) => person is { Role: Role.Unit, Unit: { } unit } && unit == line.Unit && line.Finding is not null;

    /// <summary>Serves the page, or 404; to others than its unit and the office it is not there.</summary>
    public async Task<IActionResult> OnGetAsync(string fingerprint) => await FindAsync(fingerprint) ? Page() : NotFound();

    /// <summary>Notes a reviewer's decision.</summary>
    public Task<IActionResult> OnPostDecideAsync(string fingerprint, [FromForm] string? kind, [FromForm] string? reason, [FromForm] string? document) =>
        ActAsync(fingerprint, Person.CanReview, one => one.DecideAsync(fingerprint, kind, reason, Person.Name, document, Stop));

    /// <summary>Notes the unit's objection; whatever else is sent along, it is an objection.</summary>
    public Task<IActionResult> OnPostObjectAsync(string fingerprint, [FromForm] string? reason, [FromForm] string? document) =>
        ActAsync(fingerprint, Person.Role == Role.Unit, one => one.DecideAsync(fingerprint, DecisionKind.Objected.Code(), reason, Person.Name, document, Stop));

    private async Task<IActionResult> ActAsync(string fingerprint, bool isAllowed, Func<IOfficeActions, Task<ActionOutcome>> act)
    {
        await LoadAsync();
        if (!await FindAsync(fingerprint))
        {
            return NotFound();
        }

        if (actions is null || !isAllowed || (Person.Role == Role.Unit && !MayObject(Person, Line)))
        {
            return NotAllowed();
        }

        Told = await act(actions);
        Response.StatusCode = Told.Done ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        await FindAsync(fingerprint);
        return Page();
    }

    private async Task<bool> FindAsync(string fingerprint)
    {
        if (Snapshot is not { } night || (await LedgerOfNow.Async(night, log, desk, Stop)).Find(fingerprint, Person) is not { } line)
        {
            return false;
        }

        Line = Person.IsOffice || await Data.SnapshotAsync(Stop) is not { } whole ? line : line with
        {
            Decisions = [.. line.Decisions.Select(Discreet)],
            Objections = [.. line.Objections.Select(one => one with { Objection = Discreet(one.Objection), Answer = one.Answer is { } answer ? Discreet(answer) : null })],
        };
        return true;

        // What the office wrote may name another unit; what was decided up to now is not part of the night that was cut to this one.
        FindingDecision Discreet(FindingDecision one) => one with { Reason = OtherUnits.Of(whole).Hide(one.Reason, line.Unit) };
    }
}
