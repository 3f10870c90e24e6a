using System.Globalization;
using Aggregator.Core.Checking;
using Aggregator.Core.Reports;
using Aggregator.Intake.Collecting;
using Aggregator.Intake.Packages;
using Aggregator.Intake.Reading;
using Aggregator.Pipeline;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Access;
using Aggregator.Server.Web.Filing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Aggregator.Server.Pages;

/// <summary>预检: what <c>aggregator check</c> says, on a page. Nothing is kept.</summary>
[Authorize(Policy = Policies.SignedIn)]
[StreamedForm]
[RequestSizeLimit(DocumentReader.MaxBytes + (1 << 20))]
[EnableRateLimiting(UploadLimits.Policy)]
public sealed class PrecheckModel(ISiteData data, TimeProvider clock, IPrecheckDesk? desk = null, Func<string, RuleInfo?>? rules = null) : SitePage(data, clock)
{
    private readonly TimeProvider _clock = clock;

    /// <summary>Whether a file can be checked here.</summary>
    public bool CanCheck => desk is not null;

    /// <summary>The unit of a unit's own person, or null.</summary>
    public Unit? Own => Person.IsOffice ? null : Snapshot?.Roster.Find(Person.Unit);

    /// <summary>The file's name; empty before one was sent.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>What the check came to; null before one was sent.</summary>
    public PrecheckView? Result { get; private set; }

    /// <summary>Why nothing was checked; null in the usual case.</summary>
    public string? Problem { get; private set; }

    /// <summary>Serves the page.</summary>
    public void OnGet()
    {
    }

    /// <summary>Checks a file. It lies in a temporary file while it comes in, and that is gone when the answer is.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        if (desk is null)
        {
            return NotFound();
        }

        try
        {
            await CheckAsync(desk);
        }
        catch (UploadRefusedException refused)
        {
            (Problem, Response.StatusCode) = (refused.Message, refused.Status);
        }

        return Page();
    }

    /// <summary>A finding, ready for the partial that shows it.</summary>
    public FindingView View(Finding finding) => new(finding, rules?.Invoke(finding.Rule));

    /// <summary>Findings in the order they are to be read.</summary>
    public static IReadOnlyList<Finding> InOrder(IReadOnlyList<Finding> findings) => [.. findings.OrderBy(one => one.Outcome).ThenBy(one => one.Severity)];

    private async Task CheckAsync(IPrecheckDesk to)
    {
        await using var arriving = new FileStream(
            Path.Combine(Path.GetTempPath(), "aggregator-precheck-" + Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.Asynchronous | FileOptions.DeleteOnClose);
        var upload = await UploadReader.ReadAsync(HttpContext, (file, stop) => KeepAsync(file, arriving, stop), Stop);
        if (upload.Files.Count == 0)
        {
            throw Refused("请选择要预检的文件。");
        }

        if (upload.Files is not [{ Kept: not null } only])
        {
            throw Refused(upload.Files.Count > 1 ? "一次只预检一个文件，请分别预检。" : string.Create(CultureInfo.InvariantCulture, $"文件超过{DocumentReader.MaxBytes >> 20} MB，没有预检；请压缩其中的图片或只保留年度报告。"));
        }

        var unit = Own;
        if (Person.IsOffice && upload.Field("unit") is { Length: > 0 } named)
        {
            unit = (Snapshot is { } night ? UnitChoice.Find(night.Roster, named) : null) ?? throw Refused($"名册上没有唯一叫“{named}”的单位，请从列表中选择，或留空由程序识别。");
        }

        int? year = int.TryParse(upload.Field("year"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 2008 && number <= ShanghaiClock.Today(_clock).Year ? number : null;
        FileName = HandInName.Clean(only.GivenName);
        Result = await to.TryAsync(token => BytesAsync(arriving, token), FileName, unit, year, await Data.SnapshotAsync(Stop), Person.MaySee, Stop)
            ?? throw new UploadRefusedException(StatusCodes.Status503ServiceUnavailable, "正在预检的人较多，请稍候再试。");
    }

    private static async Task<byte[]> BytesAsync(FileStream arrived, CancellationToken stop)
    {
        var bytes = new byte[arrived.Length];
        arrived.Position = 0;
        await arrived.ReadExactlyAsync(bytes, stop);
        return bytes;
    }

    // Only the first file is written down; the form has room for one.
    private static async Task<KeptFile?> KeepAsync(Stream file, FileStream to, CancellationToken stop)
    {
        if (to.Length > 0)
        {
            return new KeptFile("", 0);
        }

        var buffer = new byte[64 << 10];
        long length = 0;
        int read;
        while ((read = await file.ReadAsync(buffer, stop)) > 0)
        {
            length += read;
            if (length > DocumentReader.MaxBytes)
            {
                return null;
            }

            try
            {
                await to.WriteAsync(buffer.AsMemory(0, read), stop);
            }
            catch (IOException full)
            {
                throw new UploadRefusedException(StatusCodes.Status507InsufficientStorage, "服务器的磁盘已满，没有预检；请联系系统管理员。", full);
            }
        }

        return new KeptFile("", length);
    }

    private static UploadRefusedException Refused(string sentence) => new(StatusCodes.Status400BadRequest, sentence);
}
