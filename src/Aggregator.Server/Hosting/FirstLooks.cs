using Aggregator.Core.Checking;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;
using Aggregator.Data;
using Aggregator.Intake.Collecting;
using Aggregator.Intake.Reading;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Filing;

namespace Aggregator.Server.Hosting;

/// <summary>Looks at what was handed in as soon as it is there, one file after the other and a person at a turn, so that the receipt can say what came. The night judges for itself.</summary>
/// <remarks>What is not looked at when the process dies is looked at after the next start.</remarks>
internal sealed class FirstLooks(HandInStore handIns, FileVault vault, ISiteData data, PrecheckDesk desk, ILogger<FirstLooks> log) : BackgroundService
{
    private const int MostFindings = 8;

    private readonly SemaphoreSlim _wake = new(1);

    // Whose turn was last.
    private string _last = "";

    /// <summary>Something new is there.</summary>
    public void Wake()
    {
        if (_wake.CurrentCount == 0)
        {
            _wake.Release();
        }
    }

    /// <summary>Looks at everything nobody has looked at.</summary>
    public async Task LookAsync(CancellationToken stop)
    {
        while (await handIns.NextUntoldAsync(_last, stop) is { } line)
        {
            _last = line.Account;
            await handIns.TellAsync(line.Id, (await LookAtAsync(line, stop)).ToJson(), stop);
        }
    }

    public override void Dispose()
    {
        _wake.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await _wake.WaitAsync(stoppingToken);
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception broken) when (broken is not OperationCanceledException)
            {
                // The receipt says that nobody has looked; the night does all the same.
                log.LogError(broken, "The first look at a hand-in failed.");
            }
        }
    }

    private async Task<FirstLook> LookAtAsync(HandIn line, CancellationToken stop)
    {
        if (line.Length > DocumentReader.MaxBytes || !vault.Has(line.Sha256))
        {
            return Unreadable(line.Length > DocumentReader.MaxBytes ? "文件太大，已保存但没有读取；请去掉图片或拆分后重新报送。" : "文件不在档案中，请重新报送。");
        }

        try
        {
            var night = await data.SnapshotAsync(stop);
            var view = await desk.WaitAsync(_ => Task.FromResult(vault.Read(line.Sha256)), line.FileName, night?.Roster.Find(line.Unit), line.Year, night, code => line.Unit is null || line.Unit == code, stop);
            return view.Problem is { } problem ? Unreadable(problem) : new FirstLook([.. view.Reports.Select(one => LineOf(one.Submission, one.Findings))]);
        }
        catch (Exception crash) when (crash is not OperationCanceledException)
        {
            // A crash of ours costs this file's first look.
            log.LogError(crash, "The first look at hand-in {Id} failed.", line.Id);
            return Unreadable("程序查看该文件时出错，文件已原样保存，当晚处理时再次读取。");
        }
    }

    private static FirstLook Unreadable(string reason) => new([new FirstLook.Line(SubmissionStatus.Unreadable.Code(), reason, null, null, "", FileFormat.Unknown.ChineseName(), 0, 0, 0, [])]);

    private static FirstLook.Line LineOf(Submission submission, IReadOnlyList<Finding> findings)
    {
        int Count(Severity severity) => findings.Count(finding => finding.Outcome == Outcome.Fail && finding.Severity == severity);
        var (errors, warnings) = (Count(Severity.Error), Count(Severity.Warning));
        var first = findings.Where(finding => finding.Outcome == Outcome.Fail).OrderBy(finding => finding.Severity).Take(MostFindings).Select(finding => $"{finding.Severity.ChineseName()}：{finding.Message}");
        return new FirstLook.Line(
            submission.Status.Code(), submission.Reason, submission.Report?.StatedUnit ?? submission.Unit, submission.Report?.Year ?? submission.Year, submission.Report is { } report ? Wording.Form(report.Form) : "",
            submission.Format.ChineseName(), errors, warnings, findings.Count - errors - warnings, [.. first]);
    }
}
