using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Reports;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Filing;
using Aggregator.Publishing.Notices;
using Aggregator.Testing;

namespace Aggregator.Publishing.Tests;

[TestClass]
public sealed class NoticeTests
{
    [TestMethod]
    public void The_list_opens_in_a_spreadsheet_and_every_awaited_unit_has_a_letter()
    {
        using var folder = new TempFolder();
        var files = NoticeFiles.Write(Snapshot(), folder.Path).Select(f => f.File).ToList();
        CollectionAssert.AreEqual(new[] { "催报清单.csv", "催报清单.json", "催报通知/B03云川市水利局.html", "退回修改通知/B02=云川市_b_财政局__b_.html", "notices.json" }, files);
        var csv = File.ReadAllBytes(Path.Combine(folder.Path, "催报清单.csv"));
        CollectionAssert.AreEqual(new byte[] { 0xEF, 0xBB, 0xBF }, csv[..3]);
        var line = File.ReadAllLines(Path.Combine(folder.Path, "催报清单.csv"))[1];
        Assert.AreEqual("B03,云川市水利局,市直部门,2025,2026-04-10,已逾期,-69,报送并公布2025年度报告,2026-01-26,市政府办公室云政办函〔2026〕1号,2026-01-31,《中华人民共和国政府信息公开条例》第四十九条,2026-01-31,最后期限已过69天，仍未收到。", line);
    }

    [TestMethod]
    public void A_letter_holds_no_script_nothing_from_outside_and_no_markup_of_somebodys_file()
    {
        using var folder = new TempFolder();
        NoticeFiles.Write(Snapshot(), folder.Path);
        foreach (var path in Directory.EnumerateFiles(folder.Path, "*.html", SearchOption.AllDirectories))
        {
            var html = File.ReadAllText(path);
            Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("http://", html);
            Assert.DoesNotContain("https://", html);
            Assert.DoesNotContain("<b>", html);
            Assert.Contains("default-src 'none'", html);
            Assert.Contains("size: A4", html);
        }

        var letter = File.ReadAllText(Path.Combine(folder.Path, "退回修改通知", "B02=云川市_b_财政局__b_.html"));
        Assert.Contains("=云川市&lt;b&gt;财政局&lt;/b&gt;：", letter);
        Assert.Contains("拟稿", letter);
        Assert.Contains("2026年4月25日", letter);
        Assert.Contains("以上核验情况的数据截至2026年4月10日。", letter);
    }

    [TestMethod]
    public void Letters_no_longer_due_go_and_the_same_snapshot_gives_the_same_bytes()
    {
        using var folder = new TempFolder();
        var first = NoticeFiles.Write(Snapshot(), folder.Path).Select(f => (f.File, f.Sha256)).ToList();
        CollectionAssert.AreEqual(first, NoticeFiles.Write(Snapshot(), folder.Path).Select(f => (f.File, f.Sha256)).ToList());
        NoticeFiles.Write(Snapshot() with { AsOf = new DateOnly(2026, 1, 10) }, folder.Path);
        Assert.IsFalse(File.Exists(Path.Combine(folder.Path, "催报通知", "B03云川市水利局.html")), "It is too early to remind.");
    }

    [TestMethod]
    public void The_counts_reconcile_and_the_exempted_are_listed_and_not_owed()
    {
        var exempt = Snapshot() with { Calendar = new OfficeCalendar([], [new("B03", 2025, FilingActs.All, null, "云政公开〔2026〕9号", "新设")]) };
        foreach (var snapshot in new[] { Snapshot(), exempt, SampleSnapshot.Create(), SampleSnapshot.Create() with { AsOf = new DateOnly(2026, 1, 31) } })
        {
            var units = FilingList.Of(snapshot);
            foreach (var count in FilingList.Groups(units).Append(FilingList.Count("合计", units)))
            {
                Assert.AreEqual(count.Expected, count.Accepted + count.NotAccepted + count.Missing + count.NotDue);
                Assert.AreEqual(count.Accepted, count.OnTime + count.Late + count.Undated + count.Doubtful);
            }

            var all = FilingList.Count("合计", units);
            Assert.AreEqual(snapshot.Roster.Expected(2025).Count(), all.Expected + all.Exempt);
        }

        var counted = FilingList.Count("合计", FilingList.Of(exempt));
        Assert.AreEqual((4, 1, 0), (counted.Expected, counted.Exempt, counted.Missing));
    }

    [TestMethod]
    public void A_unit_late_by_the_offices_day_alone_is_in_time_and_counted_so()
    {
        var snapshot = Snapshot();
        var local = snapshot with { Submissions = [.. snapshot.Submissions.Select(s => s.Unit == "B01" ? s with { LocalDeadline = new DateOnly(2026, 1, 26), LocalDaysLate = 5 } : s)] };
        var count = FilingList.Count("合计", FilingList.Of(local));
        Assert.AreEqual((3, 1), (count.OnTime, count.LocalLate));
    }

    [TestMethod]
    [DataRow("document-date", 0, FilingState.Undated)]
    [DataRow("document-date", 3, FilingState.Late)]
    [DataRow("published", 0, FilingState.OnTime)]
    [DataRow("received", 0, FilingState.OnTime)]
    [DataRow("", null, FilingState.Undated)]
    public void A_sign_off_before_the_deadline_does_not_make_a_report_timely(string basis, int? days, FilingState expected)
    {
        var snapshot = Snapshot();
        var changed = snapshot with { Submissions = [.. snapshot.Submissions.Select(s => s.Unit == "B01" ? s with { ReceivedAt = null, Published = null, LateBasis = basis, DaysLate = days } : s)] };
        Assert.AreEqual(expected, FilingList.Of(changed).Single(u => u.Unit.Code == "B01").State);
    }

    [TestMethod]
    public void A_letter_that_is_read_later_names_the_day_and_does_not_say_today()
    {
        foreach (var day in new[] { new DateOnly(2026, 1, 26), new DateOnly(2026, 1, 31), new DateOnly(2026, 2, 20) })
        {
            using var folder = new TempFolder();
            NoticeFiles.Write(Snapshot() with { AsOf = day }, folder.Path);
            foreach (var path in Directory.EnumerateFiles(Path.Combine(folder.Path, "催报通知")))
            {
                var letter = File.ReadAllText(path);
                Assert.DoesNotContain("今天", letter);
                Assert.DoesNotContain("距今", letter);
                Assert.DoesNotContain("仍未收到", letter);
            }
        }
    }

    [TestMethod]
    public void A_doubtful_date_is_its_own_state()
    {
        var snapshot = Snapshot();
        var doubtful = snapshot with
        {
            Submissions = [.. snapshot.Submissions.Select(s => s.Unit == "B01" ? s with { ReceivedAt = null, FirstSeen = new DateOnly(2026, 2, 12), WatchedSince = new DateOnly(2026, 1, 2) } : s)],
        };
        Assert.AreEqual(FilingState.Doubtful, FilingList.Of(doubtful).Single(u => u.Unit.Code == "B01").State);
    }

    private static CitySnapshot Snapshot() => SampleSnapshot.Create() with
    {
        Calendar = new OfficeCalendar([new LocalDeadline([2025], [UnitKind.Bureau], [], FilingAct.Submit, 1, 26, "云政办函〔2026〕1号", "市政府办公室")], []),
    };
}
