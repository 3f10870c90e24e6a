using Aggregator.Data.Access;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Access;
using Aggregator.Server.Web.Tables;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Aggregator.Server.Pages;

/// <summary>操作记录: who did what, and whether the log is whole.</summary>
[Authorize(Policy = Policies.Administer)]
public sealed class AuditModel(ISiteData data, TimeProvider clock, AuditStore? audit = null) : SitePage(data, clock)
{
    /// <summary>Entries the page looks through; the verb writes all.</summary>
    public const int MostShown = 5000;

    /// <summary>The newest entries; null where none are kept.</summary>
    public TableView<AuditEntry>? Table { get; private set; }

    /// <summary>Whether there are older ones.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Whether the log is whole; null when it was not asked.</summary>
    public AuditVerdict? Verdict { get; private set; }

    /// <summary>Serves the page.</summary>
    public async Task OnGetAsync([FromQuery] string? verify)
    {
        if (audit is null)
        {
            return;
        }

        Verdict = verify == "yes" ? await audit.VerifyAsync(Stop) : null;
        var entries = await audit.LatestAsync(MostShown, Stop);
        IsCut = entries.Count == MostShown;
        Table = TableViews.Of(Request, "", entries,
        [
            new TableColumn<AuditEntry>("seq", "编号", one => one.Seq),
            new TableColumn<AuditEntry>("at", "时间", one => one.At, Time),
            new TableColumn<AuditEntry>("who", "账户", one => one.Note.Who, one => one.Note.Who),
            new TableColumn<AuditEntry>("role", "角色", one => one.Note.Role, RoleName),
            new TableColumn<AuditEntry>("action", "操作", one => one.Note.Action, one => one.Note.Action + " " + AuditActions.ChineseName(one.Note)),
            new TableColumn<AuditEntry>("subject", "对象", one => one.Note.Subject, one => one.Note.Subject),
            new TableColumn<AuditEntry>("detail", "详情", null, one => one.Note.Detail),
        ]);
    }

    /// <summary>The time in China to the second.</summary>
    public static string Time(AuditEntry entry) => entry.At.ToOffset(Wording.ChinaOffset).ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The role in Chinese.</summary>
    public static string RoleName(AuditEntry entry) => Roles.Parse(entry.Note.Role)?.ChineseName() ?? "—";
}
