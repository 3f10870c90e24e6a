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

    /// <summary>The form to decide, with what was typed where it was refused.</summary>
    public DecisionDraft Deciding { get; private set; } = null!;

    /// <summary>The form to object, likewise.</summary>
    public DecisionDraft Objecting { get; private set; } = null!;

    /// <summary>A unit's own person may object to its own unit's findings of today; the office notes an objection as any other opinion.</summary>
    public static bool MayObject(Person person, LedgerLine line) => person is { Role: Role.Unit, Unit: { } unit } && unit == line.Unit && line.Finding is not null;

    /// <summary>Serves the page, or 404; to others than its unit and the office it is not there.</summary>
    public async Task<IActionResult> OnGetAsync(string fingerprint) => await FindAsync(fingerprint) ? Page() : NotFound();

    /// <summary>Notes a reviewer's decision.</summary>
    public Task<IActionResult> OnPostDecideAsync(string fingerprint, [FromForm] string? kind, [FromForm] string? reason, [FromForm] string? document, [FromForm] string? seen) =>
        ActAsync(
            fingerprint,
            Person.CanReview,
            async one => DecisionDraft.Problem(Line, kind, reason, seen, Person.Name) ?? await one.DecideAsync(fingerprint, kind, reason, Person.Name, document, Stop),
            told => Deciding = Deciding.After(kind, reason, document, told));

    /// <summary>Notes the unit's objection; whatever else is sent along, it is an objection.</summary>
    public Task<IActionResult> OnPostObjectAsync(string fingerprint, [FromForm] string? reason, [FromForm] string? document) =>
        ActAsync(
            fingerprint,
            Person.Role == Role.Unit,
            one => one.DecideAsync(fingerprint, DecisionKind.Objected.Code(), reason, Person.Name, document, Stop),
            told => Objecting = Objecting.After(null, reason, document, told));

    private async Task<IActionResult> ActAsync(string fingerprint, bool isAllowed, Func<IOfficeActions, Task<ActionOutcome>> act, Action<ActionOutcome> keep)
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
        keep(Told);
        return Page();
    }

    private async Task<bool> FindAsync(string fingerprint)
    {
        if (Snapshot is not { } night || (await LedgerOfNow.Async(night, Person, Data, log, desk, Stop)).Find(fingerprint, Person) is not { } line)
        {
            return false;
        }

        (Line, Deciding, Objecting) = (line, DecisionDraft.On(line, $"/ledger/{line.Fingerprint}?handler=Decide"), new DecisionDraft($"/ledger/{line.Fingerprint}?handler=Object"));
        return true;
    }
}
