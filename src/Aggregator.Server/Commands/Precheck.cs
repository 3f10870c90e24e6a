using System.Security.Cryptography;
using Aggregator.Core.Checking;
using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Documents;
using Aggregator.Core.Extracting;
using Aggregator.Core.Reports;
using Aggregator.Intake;
using Aggregator.Intake.Calendars;
using Aggregator.Intake.Reading;
using Aggregator.Intake.Rosters;
using Aggregator.Pipeline;

namespace Aggregator.Server.Commands;

/// <summary>Reads and checks files without a store: the unit is the one named, else the one the report names; with a roster, the one it lists under that name.</summary>
internal static class Precheck
{
    public static async Task<PrecheckResult> RunAsync(IReadOnlyList<FileInfo> files, string? unitName, int? year, string? kindText, FileInfo? calendarFile, FileInfo? rosterFile, CancellationToken stop)
    {
        UnitKind? kind = null;
        if (kindText is not null)
        {
            kind = UnitKinds.TryParse(kindText, out var parsed) ? parsed : throw new RefusedInputException([$"不认识的单位类别“{kindText}”，可用：{UnitKinds.AllCodes}。"]);
        }

        var absent = files.Where(file => !file.Exists).Select(file => $"文件“{file.FullName}”不存在，请核对路径。").ToList();
        if (absent.Count > 0)
        {
            throw new RefusedInputException(absent);
        }

        var roster = await RosterOfAsync(rosterFile, unitName, stop);
        var calendar = rosterFile is null
            ? await CalendarFile.LoadAloneAsync(calendarFile?.FullName, stop)
            : await CalendarFile.LoadAsync(CalendarFile.Find(calendarFile?.FullName, rosterFile.FullName), roster, stop);
        var city = (roster, calendar);
        var read = new List<PrecheckResult>();
        foreach (var file in files)
        {
            var (bytes, problem) = await BytesOfAsync(file, stop);
            read.Add(problem is null ? Check(bytes, file.Name, unitName, year, kind, city, stop) : Judged([Unread(file.Name, bytes, unitName, year, problem)], [], city));
        }

        return new PrecheckResult(
            [.. read.SelectMany(one => one.Submissions)], [.. read.SelectMany(one => one.Findings)], [.. read.SelectMany(one => one.Faults)], [.. read.SelectMany(one => one.FindingsOf)]);
    }

    /// <summary>Reads and checks one file that is in memory.</summary>
    /// <param name="bytes">Its content.</param>
    /// <param name="fileName">Its name.</param>
    /// <param name="unitName">Whose it is; null for what it says itself.</param>
    /// <param name="year">Report year; null for what it says itself.</param>
    /// <param name="kind">Kind of a unit that is on no roster.</param>
    /// <param name="city">Units and days.</param>
    /// <param name="stop">Cancels.</param>
    /// <param name="accepted">The accepted report of a unit and year, where somebody knows it and whoever asks may: figures that go from year to year are held against it.</param>
    public static PrecheckResult Check(
        byte[] bytes, string fileName, string? unitName, int? year, UnitKind? kind, (Roster Roster, OfficeCalendar Calendar) city, CancellationToken stop, Func<Unit, int, Submission?>? accepted = null)
    {
        var faults = new List<RuleFault>();
        return Judged(Read(fileName, bytes, unitName, year, kind, city, faults, stop), faults, city, accepted);
    }

    private static PrecheckResult Judged(IReadOnlyList<(Submission Submission, Unit Unit)> read, List<RuleFault> faults, (Roster Roster, OfficeCalendar Calendar) city, Func<Unit, int, Submission?>? accepted = null)
    {
        var lastYears = new List<Submission?>();
        var findingsOf = new List<IReadOnlyList<Finding>>();
        foreach (var (submission, unit) in read)
        {
            IReadOnlyList<Finding> findings = [];
            var lastYear = submission.Year is { } stated ? accepted?.Invoke(unit, stated - 1) : null;
            lastYears.Add(lastYear);
            if (submission.Report is not null)
            {
                var judged = submission.Year ?? RepresentativeYear(submission.Report!.Form);
                var result = ReportChecker.Check(new CheckedReport(unit, judged, submission, submission.Report!, lastYear?.Report, city.Roster) { Duty = city.Calendar.DutyOf(unit, judged) });
                findings = [.. result.Findings.Select(f => f with { Year = submission.Year ?? 0 })];
                faults.AddRange(result.Faults);
            }

            findingsOf.Add(findings);
        }

        return new PrecheckResult([.. read.Select(one => one.Submission)], [.. findingsOf.SelectMany(list => list)], faults, findingsOf) { LastYears = lastYears };
    }

    private static async Task<Roster> RosterOfAsync(FileInfo? file, string? unitName, CancellationToken stop)
    {
        if (file is null)
        {
            return new Roster([]);
        }

        var roster = file.Exists
            ? RosterReader.Read(await RosterFile.ReadAsync(file.FullName, stop), file.Name)
            : throw new RefusedInputException([$"单位名册“{file.FullName}”不存在，请核对 --roster。"]);
        return unitName is null || roster.Find(unitName) is not null || roster.Bearing(unitName).Count > 0
            ? roster
            : throw new RefusedInputException([$"单位“{unitName}”不在名册“{file.Name}”上，请核对 --unit，或在名册中补上这个单位。"]);
    }

    private static Unit? Listed(Roster roster, string? name, int? year)
    {
        if (name is null)
        {
            return null;
        }

        return roster.Find(name) ?? roster.BearerOf(roster.Bearing(name), year, handedIn: null);
    }

    private static IReadOnlyList<(Submission Submission, Unit Unit)> Read(string fileName, byte[] bytes, string? unitName, int? year, UnitKind? kind, (Roster Roster, OfficeCalendar Calendar) city, List<RuleFault> faults, CancellationToken stop)
    {
        try
        {
            var document = DocumentReader.Read(bytes, fileName, stop);
            return [.. ReportExtractor.Extract(document, fileName).Select(report => Placed(fileName, bytes, document, report, unitName, year, kind, city))];
        }
        catch (UnreadableDocumentException unreadable)
        {
            return [Unread(fileName, bytes, unitName, year, unreadable.Loss)];
        }
        catch (Exception crash) when (crash is not OperationCanceledException)
        {
            // A crash of ours costs this file; the others are still checked.
            faults.Add(new RuleFault("extract", crash.ToString()));
            return [Unread(fileName, bytes, unitName, year, new Loss("fault", fileName, "程序读取该文件时出错或用时过长，没有核验；请把文件交给系统管理员。"))];
        }
    }

    private static (Submission, Unit) Unread(string file, byte[] bytes, string? unitName, int? year, Loss loss) =>
        (Submission(file, bytes, FileFormat.Unknown, unitName, year, SubmissionStatus.Unreadable, loss.Message, null, null, [loss]), UnitNamed(unitName ?? "", UnitKind.Bureau));

    private static async Task<(byte[] Bytes, Loss? Problem)> BytesOfAsync(FileInfo file, CancellationToken stop)
    {
        // Too large is told before the bytes are in memory.
        if (file.Length > DocumentReader.MaxBytes)
        {
            return ([], DocumentReader.TooLarge(file.Name, file.Length).Loss);
        }

        try
        {
            return (await File.ReadAllBytesAsync(file.FullName, stop), null);
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            return ([], new Loss("not-collected", file.Name, $"文件“{file.Name}”打不开（没有权限或正被其他程序占用），请检查后重试。"));
        }
    }

    private static (Submission, Unit) Placed(string file, byte[] bytes, Document document, Report report, string? unitName, int? year, UnitKind? kind, (Roster Roster, OfficeCalendar Calendar) city)
    {
        var name = unitName ?? report.StatedUnit;
        var reportYear = year ?? report.Year;
        var unit = Listed(city.Roster, name, reportYear) ?? UnitNamed(name ?? "", kind ?? KindOf(name ?? ""));
        var (status, reason) = report.IsAnnualReport
            ? name is null || reportYear is null
                ? (SubmissionStatus.Unplaced, "报告没有写明" + (name is null ? "单位名称" : "") + (name is null && reportYear is null ? "和" : "") + (reportYear is null ? "年度" : "") + "，请补上，或用 --unit、--year 指明。")
                : (SubmissionStatus.Accepted, "")
            : (SubmissionStatus.OffTopic, report.OffTopicReason ?? "不是政府信息公开工作年度报告。");
        var lateness = reportYear is { } judged ? Lateness.Judge(city.Calendar.DutyOf(unit, judged), new FilingDates(null, report.Dates.StatedPublished, report.Dates.DocumentDate)) : null;
        return (Submission(file, bytes, document.Format, name, reportYear, status, reason, report, lateness, document.Losses), unit);
    }

    private static Submission Submission(
        string file, byte[] bytes, FileFormat format, string? unit, int? year, SubmissionStatus status, string reason, Report? report, Lateness? lateness, IReadOnlyList<Loss> losses) =>
        new(file, Convert.ToHexStringLower(SHA256.HashData(bytes)), format, unit, year, status, reason, "", report,
            report?.Dates.StatedPublished, null, ShanghaiClock.Today(TimeProvider.System), null, lateness?.Deadline, lateness?.DaysLate, lateness?.Basis ?? "", losses)
        {
            LocalDeadline = lateness?.LocalDeadline,
            LocalBasis = lateness?.LocalBasis ?? "",
            LocalDaysLate = lateness?.LocalDaysLate,
        };

    private static Unit UnitNamed(string name, UnitKind kind) =>
        new(name, name, [], kind, null, ReportScope.OwnLevel, kind.DefaultGroup(), null, null, null, null);

    // Which deadline a unit has follows from its kind, and a name tells the kind of all but zones and vertical units.
    private static UnitKind KindOf(string name) => name switch
    {
        _ when name.EndsWith("区人民政府", StringComparison.Ordinal) || name.EndsWith("县人民政府", StringComparison.Ordinal) => UnitKind.District,
        _ when name.EndsWith("市人民政府", StringComparison.Ordinal) => UnitKind.CityGovernment,
        _ when name.Contains("街道", StringComparison.Ordinal) || name.EndsWith("镇人民政府", StringComparison.Ordinal) || name.EndsWith("乡人民政府", StringComparison.Ordinal) => UnitKind.Township,
        _ when name.EndsWith("管委会", StringComparison.Ordinal) || name.EndsWith("管理委员会", StringComparison.Ordinal) => UnitKind.Zone,
        _ => UnitKind.Bureau,
    };

    private static int RepresentativeYear(FormEdition form) => form switch
    {
        FormEdition.Form2021 => 2021,
        FormEdition.Form2019 => 2019,
        _ => 2008,
    };
}
