using Aggregator.Server.Web;
using Aggregator.Server.Web.Access;
using Aggregator.Server.Web.Portals;
using Aggregator.Server.Web.Tables;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Aggregator.Server.Pages;

/// <summary>网站采集: what the units' web sites showed, when they were visited and when they are next. A unit's own person sees its own.</summary>
[Authorize(Policy = Policies.SignedIn)]
public sealed class PortalsModel(ISiteData data, TimeProvider clock, IPortalDesk? desk = null) : SitePage(data, clock)
{
    private const int Seconds = 5;

    /// <summary>The sites of whoever asks.</summary>
    public PortalView View { get; private set; } = PortalView.Off;

    /// <summary>The sites of this page.</summary>
    public TableView<PortalLine> Table { get; private set; } = null!;

    /// <summary>The choice above them.</summary>
    public FilterView Filter { get; private set; } = null!;

    /// <summary>The unit whose looks are told one by one; null for none.</summary>
    public string? Only { get; private set; }

    /// <summary>What came of a form just sent; null when none was.</summary>
    public ActionOutcome? Told { get; private set; }

    /// <summary>Address of a unit's sites.</summary>
    public static string Address(string unit) => "/portals?unit=" + Uri.EscapeDataString(unit);

    /// <summary>Serves the page.</summary>
    public Task<IActionResult> OnGetAsync([FromQuery] string? unit) => ShowAsync(unit);

    /// <summary>Asks for a unit's sites to be visited now.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm] string? unit)
    {
        if (desk is null || !Person.CanReview)
        {
            return NotAllowed();
        }

        await LoadAsync();
        Told = string.IsNullOrEmpty(unit) ? new(false, "没有采集：请选择单位。") : await desk.AskAsync(unit, Person.Name, Stop);
        Response.StatusCode = Told.Done ? StatusCodes.Status200OK : StatusCodes.Status409Conflict;
        return await ShowAsync(unit);
    }

    private async Task<IActionResult> ShowAsync(string? unit)
    {
        // Nobody of a unit learns of another's, whatever stands in the address.
        Only = Person.IsOffice ? string.IsNullOrEmpty(unit) ? null : unit : Person.Unit ?? "";
        View = desk is null ? PortalView.Off : await desk.ViewAsync(Only, Stop);
        RefreshEvery(View.Sites.Any(site => site.IsAwaited) ? Seconds : null);
        var state = FilterChoice.Of(Request, "state", "情况", [("good", "正常"), ("failed", "不成功"), ("new", "尚未采集")]);
        Table = TableViews.Of(Request, "", [.. View.Sites.Where(site => state.Lets(site.State))],
        [
            new TableColumn<PortalLine>("unit", "单位", site => Snapshot?.Roster.OrderOf(site.Unit), site => site.UnitName + "\n" + site.Unit),
            new("site", "网站", site => site.Name, site => site.Name + "\n" + site.Column),
            new("last", "最近采集", site => site.Last?.Ended),
            new("state", "情况", PortalWords.Outcome, site => PortalWords.Outcome(site) + "\n" + site.Last?.Note),
            new("next", "下次采集", site => site.Next),
            new("changes", "改动与差别"),
            .. Person.CanReview && View.IsOn ? [new TableColumn<PortalLine>("act", "操作")] : Array.Empty<TableColumn<PortalLine>>(),
        ], 50);
        Filter = new FilterView(Table.Layout, [state]);
        return Page();
    }
}
