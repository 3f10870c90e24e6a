using System.Globalization;
using System.Text.RegularExpressions;
using Aggregator.SampleCity.Keys;

namespace Aggregator.SampleCity.Tests;

/// <summary>Lateness recounted from roster, index and files alone: the law's days, China's clock, the first hand-in of each report.</summary>
[TestClass]
public sealed partial class DeliveryLatenessTests
{
    private static readonly Key City = DeliveryCity.Key;

    [TestMethod]
    public void Days_late_are_those_between_the_legal_day_and_the_first_hand_in_else_the_page_else_the_sign_off()
    {
        foreach (var report in City.Accepted)
        {
            var judged = ReceivedOf(report).Select(m => (DateOnly?)m).Min() ?? PublishedOf(report) ?? SignedOn(report);
            var deadline = DeadlineOf(report.Unit!, report.Year!.Value);
            Assert.AreEqual(deadline.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), report.Deadline, report.File);
            Assert.AreEqual(Math.Max(0, judged.DayNumber - deadline.DayNumber), report.DaysLate, report.File);
            var local = LocalDayOf(report, ReceivedOf(report).Count > 0 ? "submit" : "publish");
            Assert.AreEqual(local is { } own ? Math.Max(0, judged.DayNumber - own.DayNumber) : null, report.LocalDaysLate, report.File);
        }
    }

    [TestMethod]
    public void Exactly_what_a_recount_finds_late_is_keyed_late()
    {
        var late = new List<string>();
        foreach (var report in City.Accepted)
        {
            var deadline = DeadlineOf(report.Unit!, report.Year!.Value);
            var received = ReceivedOf(report);
            var published = PublishedOf(report);
            if (received.Count > 0 && received.Min() > Earlier(deadline, LocalDayOf(report, "submit")))
            {
                late.Add($"LATE_SUBMIT {report.File}");
            }

            // A date more than a year behind is doubted, not counted; so is one before the year was over.
            if (published is { } day)
            {
                late.AddRange(day.DayNumber - deadline.DayNumber > 366 || day <= new DateOnly(report.Year.Value, 12, 31) ? [$"DATE_UNRELIABLE {report.File}"]
                    : day > Earlier(deadline, LocalDayOf(report, "publish")) ? [$"LATE_PUBLISH {report.File}"] : []);
            }
            else if (received.Count == 0 && SignedOn(report) > Earlier(deadline, LocalDayOf(report, "publish")))
            {
                late.Add($"LATE_PUBLISH {report.File}");
            }
        }

        var keyed = City.Faults.SelectMany(f => f.Findings.Where(e => !e.Tolerated && e.Rule is "LATE_SUBMIT" or "LATE_PUBLISH" or "DATE_UNRELIABLE" && !e.Tolerated).Select(e => $"{e.Rule} {f.File}")).ToList();
        CollectionAssert.AreEquivalent(keyed, late.Where(l => !IsLastYears(l)).ToList());
    }

    [TestMethod]
    [DataRow("LateSubmitFewDays", 1, 3)]
    [DataRow("LateSubmit", 4, 10)]
    [DataRow("LateSubmitLong", 11, 45)]
    [DataRow("LateByAMinute", 1, 1)]
    [DataRow("LateAfterWeekend", 1, 2)]
    [DataRow("LateByDocumentDate", 1, 25)]
    [DataRow("LateByGrantedDay", 1, 9)]
    [DataRow("LateByLocalDay", 0, 0)]
    [DataRow("LocalDayMidnight", 0, 0)]
    [DataRow("PublishedAfterLocalDay", 0, 0)]
    public void A_late_hand_in_is_late_within_its_band(string kind, int fewest, int most)
    {
        var faults = City.Faults.Where(f => f.Kind == kind).ToList();
        Assert.IsNotEmpty(faults);
        foreach (var report in faults.Select(f => City.Submissions.Single(s => s.File == f.File)))
        {
            Assert.IsTrue(report.DaysLate >= fewest && report.DaysLate <= most, report.File);
        }
    }

    [TestMethod]
    [DataRow("LatePublishFewDays", 1, 5)]
    [DataRow("LatePublish", 6, 15)]
    [DataRow("LatePublishLong", 16, 60)]
    public void A_late_publication_is_late_within_its_band_and_handed_in_in_time(string kind, int fewest, int most)
    {
        var faults = City.Faults.Where(f => f.Kind == kind).ToList();
        Assert.IsNotEmpty(faults);
        foreach (var report in faults.Select(f => City.Submissions.Single(s => s.File == f.File)))
        {
            var days = PublishedOf(report)!.Value.DayNumber - DeadlineOf(report.Unit!, report.Year!.Value).DayNumber;
            Assert.IsTrue(days >= fewest && days <= most, report.File);
            Assert.AreEqual(0, report.DaysLate);
        }
    }

    [TestMethod]
    [DataRow("LastSecond")]
    [DataRow("OnTheWeekend")]
    public void What_came_on_the_last_day_is_not_late(string kind)
    {
        var decoys = City.Decoys.Where(d => d.Kind == kind).ToList();
        Assert.IsNotEmpty(decoys);
        foreach (var report in decoys.Select(d => City.Submissions.Single(s => s.File == d.File)))
        {
            Assert.AreEqual(DeadlineOf(report.Unit!, report.Year!.Value), ReceivedOf(report).Single());
            Assert.AreEqual(0, report.DaysLate);
        }
    }

    [TestMethod]
    public void A_correction_after_the_deadline_has_an_earlier_version_from_before_it()
    {
        foreach (var decoy in City.Decoys.Where(d => d.Kind == "CorrectedLate"))
        {
            var report = City.Submissions.Single(s => s.File == decoy.File);
            var deadline = DeadlineOf(decoy.Unit, decoy.Year);
            Assert.IsGreaterThan(deadline, ReceivedOf(report).Max());
            Assert.IsLessThanOrEqualTo(deadline, ReceivedOf(report).Min());
        }
    }

    // A report of last year handed in again bears last year's dates, which are no fault of their own.
    private static bool IsLastYears(string line) => City.Faults.Any(f => f.Kind == "LastYearAgain" && line.EndsWith(f.File!, StringComparison.Ordinal));

    private static DateOnly? LocalDayOf(SubmissionKey report, string act) => DeliveryCity.Calendar.LocalDay(report.Unit!, DeliveryCity.Roster[report.Unit!][3], report.Year!.Value, act);

    private static DateOnly Earlier(DateOnly law, DateOnly? local) => local < law ? local.Value : law;

    private static DateOnly DeadlineOf(string unit, int year) => DeliveryCity.Calendar.GrantedUntil(unit, year) is { } granted ? granted
        : DeliveryCity.Roster[unit][3] is "city-government" or "district" ? new DateOnly(year + 1, 3, 31) : new DateOnly(year + 1, 1, 31);

    // Days in China on which this report, or an earlier version of it, came in.
    private static List<DateOnly> ReceivedOf(SubmissionKey report) =>
    [
        .. DeliveryCity.FilesOf(report.Unit!, report.Year!.Value)
            .Where(file => file == report.File || City.Submissions.Single(s => s.File == file).Status == "superseded")
            .Where(DeliveryCity.Index.ContainsKey).Select(file => DeliveryCity.Index[file][2]).Where(text => text.Length > 0)
            .Select(text => DateOnly.FromDateTime(DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
                .ToOffset(TimeSpan.FromHours(text.EndsWith('Z') || text.Contains('+', StringComparison.Ordinal) ? 8 : 0)).DateTime)),
    ];

    private static DateOnly? PublishedOf(SubmissionKey report)
    {
        var stated = DeliveryCity.Index.GetValueOrDefault(report.File)?[3];
        if (stated is { Length: > 0 })
        {
            return DateOnly.Parse(stated, CultureInfo.InvariantCulture);
        }

        if (report.Format != "html")
        {
            return null;
        }

        var bytes = DeliveryCity.BytesOf(report.File);
        var page = System.Text.Unicode.Utf8.IsValid(bytes) ? System.Text.Encoding.UTF8.GetString(bytes) : System.Text.CodePagesEncodingProvider.Instance.GetEncoding(936)!.GetString(bytes);
        return PublishedCell().Match(page) is { Success: true } cell ? Day(cell) : null;
    }

    private static DateOnly SignedOn(SubmissionKey report) => Day(SignOff().Matches(City.Read(report.File).Text).Last());

    private static DateOnly Day(Match match) => new(Number(match, 1), Number(match, 2), Number(match, 3));

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("发布日期[：]?(?:</b>)?</td><td>([0-9]{4})[-年]([0-9]{1,2})[-月]([0-9]{1,2})")]
    private static partial Regex PublishedCell();

    [GeneratedRegex("(?<=\n|^)([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日(?=\n|$)")]
    private static partial Regex SignOff();
}
