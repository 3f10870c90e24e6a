using System.Globalization;
using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Reports;
using Aggregator.Intake.Collecting;
using Aggregator.Pipeline;
using Aggregator.Publishing.Filing;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Access;
using Aggregator.Server.Web.Filing;
using Aggregator.Server.Web.Tables;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Aggregator.Server.Pages;

/// <summary>网上报送: where files are handed in; a unit's own person sees here what became of its own.</summary>
[Authorize(Policy = Policies.SignedIn)]
[StreamedForm]
[RequestSizeLimit(UploadLimits.Request)]
[EnableRateLimiting(UploadLimits.Policy)]
public sealed class HandInModel(ISiteData data, TimeProvider clock, IHandInDesk? desk = null, IDecisionLog? log = null, IReviewDesk? reviews = null) : SitePage(data, clock)
{
    private const int MostLines = 500;
    private const int LinesOnPage = 20;
    private const int MostFiles = 50;
    private const int LongestNote = 500;

    private readonly TimeProvider _clock = clock;

    private FindingLedger? _ledger;

    /// <summary>Whether files can be handed in here by whoever asks.</summary>
    public bool CanHandIn => desk is not null && (Person.CanReview || (!Person.IsOffice && Own is not null));

    /// <summary>The unit of a unit's own person, or null.</summary>
    public Unit? Own => Person.IsOffice ? null : Snapshot?.Roster.Find(Person.Unit);

    /// <summary>How the own unit stands with the year's report, or null.</summary>
    public UnitFiling? Standing { get; private set; }

    /// <summary>The day's board, or null before the first night.</summary>
    public FilingBoard? Board { get; private set; }

    /// <summary>The own unit's notice by which its report was sent back, or null.</summary>
    public ReturnNotice? Notice { get; private set; }

    /// <summary>The own unit's files of the last night, the newest year first.</summary>
    public IReadOnlyList<Submission> Files { get; private set; } = [];

    /// <summary>The newest lines handed in, the own unit's or all; or those no night has taken yet, where the address asks for these.</summary>
    public TableView<HandIn> Recent { get; private set; } = null!;

    /// <summary>Whether only what no night has taken yet is listed.</summary>
    public bool IsWaitingOnly { get; private set; }

    /// <summary>How many files no night has taken yet.</summary>
    public int Waiting { get; private set; }

    /// <summary>The unit that is preset; empty for none.</summary>
    public string Chosen { get; private set; } = "";

    /// <summary>Whether nights are scheduled.</summary>
    public bool HasNights => desk?.HasNights ?? false;

    /// <summary>Why nothing was taken; null when nothing was sent.</summary>
    public string? Problem { get; private set; }

    /// <summary>The years that can be chosen, the newest first.</summary>
    public IReadOnlyList<int> Years => HandInAdmission.Years(Snapshot);

    /// <summary>What is to be done about one of the own unit's files.</summary>
    public NextStep NextOf(Submission file) => NextStep.Of(file, Snapshot!, _ledger!, Person, Today);

    /// <summary>Serves the page; a unit named in the address is preset.</summary>
    public async Task OnGetAsync([FromQuery] string? unit)
    {
        Chosen = Snapshot?.Roster.Find(unit)?.Name ?? "";
        await ShowAsync();
    }

    /// <summary>Takes files. Everything of a request is on one receipt, or nothing of it is taken.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        if (!CanHandIn)
        {
            return desk is null ? NotFound() : NotAllowed();
        }

        try
        {
            var receipt = await TakeAsync(desk!);
            return IsScript ? new JsonResult(new { location = ReceiptModel.Address(receipt) }) : Redirect(ReceiptModel.Address(receipt));
        }
        catch (UploadRefusedException refused)
        {
            (Problem, Response.StatusCode) = (refused.Message, refused.Status);
        }
        catch (VaultUnwritableException)
        {
            (Problem, Response.StatusCode) = ("服务器的磁盘已满或无法写入，这一次都没有收下，已收下的文件不受影响；请联系系统管理员，处理后重新报送。", StatusCodes.Status507InsufficientStorage);
        }

        if (IsScript)
        {
            return new JsonResult(new { problem = Problem }) { StatusCode = Response.StatusCode };
        }

        await ShowAsync();
        return Page();
    }

    private bool IsScript => Request.Headers.XRequestedWith == "XMLHttpRequest";

    private async Task<string> TakeAsync(IHandInDesk to)
    {
        await using var keeping = new UploadKeeping(to);
        var upload = await UploadReader.ReadAsync(HttpContext, keeping.KeepAsync, Stop);
        if (upload.Files.Count == 0)
        {
            throw Refused("没有收下：请选择要报送的文件。");
        }

        var unit = Own?.Code;
        if (Person.IsOffice && upload.Field("unit") is { Length: > 0 } named)
        {
            unit = (Snapshot is { } night ? UnitChoice.Find(night.Roster, named)?.Code : null) ?? throw Refused($"没有收下：名册上没有唯一叫“{named}”的单位，请从列表中选择，或留空由程序识别。");
        }

        var year = upload.Field("year");
        var note = upload.Field("note");
        if (note.Length > LongestNote)
        {
            throw Refused($"没有收下：说明超过{LongestNote}个字，请写短一些。");
        }

        if (year.Length > 0 && !(int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Years.Contains(number)))
        {
            throw Refused("没有收下：年度请从列表中选择，或选“由程序识别”。");
        }

        return await to.HandInAsync(upload.Files, unit, year.Length == 0 ? null : int.Parse(year, CultureInfo.InvariantCulture), note, Person, Person.CanReview && upload.Field("now").Length > 0, Stop);
    }

    private static UploadRefusedException Refused(string sentence) => new(StatusCodes.Status400BadRequest, sentence);

    private async Task ShowRecentAsync()
    {
        IReadOnlyList<HandIn> lines = [];
        if (desk is not null && (Person.IsOffice || Person.Unit is not null))
        {
            var unit = Person.IsOffice ? null : Person.Unit;
            var waiting = await WaitingHandIns.OfAsync(Snapshot, desk, unit, Stop);
            (Waiting, IsWaitingOnly) = (waiting.Count, Request.Query["waiting"] == "1");
            lines = IsWaitingOnly ? waiting : await desk.RecentAsync(unit, MostLines, Stop);
        }

        Recent = TableViews.Of(Request, "recent", lines,
        [
            new TableColumn<HandIn>("at", "报送时间", line => line.ReceivedAt, line => Wording.Moment(line.ReceivedAt)),
            new("file", "文件", line => line.FileName, line => line.FileName),
            new("unit", "单位", line => Snapshot?.Roster.OrderOf(line.Unit), line => line.Unit is null ? "由程序识别" : UnitName(line.Unit)),
            new("by", "报送人", line => line.Person, line => line.Person),
            new("state", "收件", line => line.State, line => line.State.ChineseName()),
            new("receipt", "回执"),
        ], LinesOnPage);
    }

    private async Task ShowAsync()
    {
        await ShowRecentAsync();
        if (Snapshot is not { } night)
        {
            return;
        }

        Board = FilingBoard.Of(night, ShanghaiClock.Today(_clock));
        if (Own is { } own)
        {
            _ledger = await LedgerOfNow.Async(night, log, reviews, Stop);
            Standing = Board.Units.FirstOrDefault(one => one.Unit.Code == own.Code);
            Notice = Board.Notices.FirstOrDefault(one => one.Unit.Code == own.Code && !one.IsDraft);
            Files = [.. night.Submissions.Where(one => one.Unit == own.Code).OrderByDescending(one => one.Year ?? 0).ThenBy(one => one.Status).Take(MostFiles)];
        }
    }
}
