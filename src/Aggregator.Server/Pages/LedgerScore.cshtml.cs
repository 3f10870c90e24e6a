using Aggregator.Core.Documents;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Aggregator.Server.Pages;

/// <summary>The points of one indicator with everything written on them. Reviewers decide here; a unit's own person may object to what is its own, and nothing else.</summary>
[Authorize(Policy = Policies.SignedIn)]
public sealed class LedgerScoreModel(ISiteData data, TimeProvider clock, IReviewDesk? desk = null, IScoreDesk? scores = null) : SitePage(data, clock)
{
    /// <summary>The points.</summary>
    public ScoreLine Line { get; private set; } = null!;

    /// <summary>What came of what was just sent; null when nothing was.</summary>
    public ActionOutcome? Told { get; private set; }

    /// <summary>The form to decide, with what was typed where it was refused.</summary>
    public ScoreDraft Deciding { get; private set; } = null!;

    /// <summary>The form to object, likewise.</summary>
    public DecisionDraft Objecting { get; private set; } = null!;

    /// <summary>Whether the person may decide here.</summary>
    public bool CanDecide => scores is not null && Person.CanReview && (Line.IsArguable || Line.Leaf.Reviewed is not null || Line.Objections.Count > 0);

    /// <summary>Whether the person may object here.</summary>
    public bool CanObject => scores is not null && Line.MayObject(Person);

    /// <summary>What would return the points; empty where findings say so or nothing was lost.</summary>
    public string Remedy => Line.Remedy(Snapshot!);

    /// <summary>Serves the page, or 404; to others than its unit and the office it is not there.</summary>
    public async Task<IActionResult> OnGetAsync(string leaf, string unit) => await FindAsync(leaf, unit) ? Page() : NotFound();

    /// <summary>Notes a reviewer's decision.</summary>
    public Task<IActionResult> OnPostDecideAsync(
        string leaf, string unit, [FromForm] string? kind, [FromForm] string? points, [FromForm] string? document, [FromForm] string? reason, [FromForm] int seen)
    {
        var typed = new ScoreDraft(kind, points, document, reason, seen);
        return ActAsync(leaf, unit, Person.CanReview, one => one.DecideAsync(unit, leaf, typed, Person.Name, Stop),
            told => Deciding = told.Done ? Deciding : typed with { Seen = Deciding.Seen, Refused = told });
    }

    /// <summary>Notes the unit's objection.</summary>
    public Task<IActionResult> OnPostObjectAsync(string leaf, string unit, [FromForm] string? reason) =>
        ActAsync(leaf, unit, Person.Role == Role.Unit, one => one.ObjectAsync(unit, leaf, reason, Person.Name, Stop), told => Objecting = Objecting.After(null, reason, null, told));

    private async Task<IActionResult> ActAsync(string leaf, string unit, bool isAllowed, Func<IScoreDesk, Task<ActionOutcome>> act, Action<ActionOutcome> keep)
    {
        await LoadAsync();
        if (!await FindAsync(leaf, unit))
        {
            return NotFound();
        }

        if (scores is null || !isAllowed)
        {
            return NotAllowed();
        }

        Told = await act(scores);
        Response.StatusCode = Told.Done ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        await FindAsync(leaf, unit);
        keep(Told);
        return Page();
    }

    private async Task<bool> FindAsync(string leaf, string unit)
    {
        if (Snapshot is not { } night || !Person.MaySee(unit)
            || ScoreLine.Of(night, unit, await LedgerOfNow.WrittenAsync(night, unit, Person, Data, desk, Stop)).FirstOrDefault(one => PersonalData.Mask(one.Leaf.Code) == leaf) is not { } line)
        {
            return false;
        }

        (Line, Deciding) = (line, new ScoreDraft(null, null, null, null, line.History.Count));
        Objecting = new DecisionDraft(line.Address + "?handler=Object") { HasDocument = false };
        return true;
    }
}
