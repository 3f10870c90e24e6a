using Aggregator.Core.Reports;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Charts;
using Aggregator.Testing;

namespace Aggregator.Publishing.Tests;

[TestClass]
public sealed class LatenessChartTests
{
    [TestMethod]
    [DataRow("12 nobody late", "12家全部按期报送")]
    [DataRow("12 everybody late", "12家全部逾期，最晚迟34天")]
    [DataRow("300 everybody late", "300家全部逾期，最晚迟200天")]
    [DataRow("empty", "没有应报送的单位")]
    public void The_title_says_who_was_late(string city, string finding) => Assert.AreEqual(finding, LatenessChart.Sheets(ChartCity.All[city]())[0].Finding);

    [TestMethod]
    public void A_unit_stands_as_many_days_from_the_deadline_as_it_filed()
    {
        var days = new[] { 0, -1, 1, -10, 10 };
        var night = ChartCity.WithDays(ChartCity.Of(5), i => days[i]);
        var sheet = LatenessChart.Sheets(night)[0];
        Assert.AreEqual("迟10天 迟1天 当天 早1天 早10天", string.Join(' ', sheet.Figures.Rows.Select(row => row[3])));
        var drawing = new Drawing(sheet.Svg);

        // In time is a disc, late a square: told apart without colour. The legend and the bars are no squares of ten.
        var discs = drawing.Shapes("circle").Select(disc => Drawing.Number(disc, "cx")).ToList();
        var squares = drawing.Shapes("rect").Where(square => Drawing.Number(square, "width") == 10 && Drawing.Number(square, "height") == 10).Select(square => Drawing.Number(square, "x") + 5).ToList();
        Assert.AreEqual("3 2", $"{discs.Count} {squares.Count}");
        var day = (discs[0] - discs[2]) / 10;
        Assert.AreEqual(day, discs[0] - discs[1], 0.2);
        Assert.AreEqual(10 * day, squares[0] - discs[0], 0.2);
    }

    [TestMethod]
    public void The_offices_stricter_day_is_marked_and_said()
    {
        var night = ChartCity.WithDays(ChartCity.Of(3), i => -i);
        var local = new DateOnly(2026, 1, 30);
        night = night with { Submissions = [.. night.Submissions.Select((one, i) => one with { LocalDeadline = local, LocalBasis = "云政办〔2026〕1号", LocalDaysLate = Math.Max(0, 1 - i) })] };
        var sheet = LatenessChart.Sheets(night)[0];
        Assert.AreEqual("3家全部按期报送；1家按期但晚于本级期限", sheet.Finding);
        Assert.AreEqual("按期（晚于本级期限） 按期 按期", string.Join(' ', sheet.Figures.Rows.Select(row => row[2])));
        Assert.IsTrue(sheet.Figures.Rows.All(row => row[4] == "期限前1天"));
        Assert.AreEqual(3, new Drawing(sheet.Svg).Shapes("line").Count(line => (string?)line.Attribute("stroke-dasharray") == "3 2"));
    }

    [TestMethod]
    public void Who_is_missing_stands_first_with_the_days_that_have_passed()
    {
        var sheet = LatenessChart.Sheets(SampleSnapshot.Create())[0];
        Assert.AreEqual("云川市水利局 市政府部门 未报 未报，期限已过69天 —", string.Join(' ', sheet.Figures.Rows[0]));
        CollectionAssert.Contains(new Drawing(sheet.Svg).Written.ToList(), "另有未报1家");
    }

    [TestMethod]
    public void The_last_day_in_time_and_the_first_day_late_never_share_a_bar()
    {
        // Over 200 days a bar holds several days.
        var night = ChartCity.WithDays(ChartCity.Of(300), i => i % 2 == 0 ? 0 : i == 299 ? 110 : 1);
        var bars = new Drawing(LatenessChart.Sheets(night)[0].Svg).Shapes("rect").Where(bar => bar.Value.EndsWith('家')).Select(bar => bar.Value + (string?)bar.Attribute("fill")).ToList();
        CollectionAssert.AreEqual(new[] { "150家" + Palette.Blue, "149家" + Palette.Brown, "1家" + Palette.Brown }, bars);
    }

    [TestMethod]
    public void Nobody_is_called_late_before_the_deadline()
    {
        CitySnapshot night = SampleSnapshot.Create() with { AsOf = new DateOnly(2026, 1, 31), Submissions = [] };
        var sheet = LatenessChart.Sheets(night)[0];
        Assert.AreEqual("5家中没有逾期的；5家未到期", sheet.Finding);
        Assert.IsTrue(sheet.Figures.Rows.All(row => row[3] == "未到期"));
    }

    [TestMethod]
    public void A_report_without_a_judged_day_is_not_drawn_as_punctual()
    {
        var sample = SampleSnapshot.Create();
        var night = sample with { Submissions = [.. sample.Submissions.Select(one => one.Unit == "B01" ? one with { DaysLate = null, ReceivedAt = null, Published = null } : one.Unit == "D01" ? one with { Status = SubmissionStatus.Unreadable, Report = null } : one)] };
        var rows = LatenessChart.Sheets(night)[0].Figures.Rows;
        Assert.AreEqual("日期不明", rows.Single(row => row[0] == "云川市教育局")[3]);
        Assert.AreEqual("未采纳", rows.Single(row => row[0] == "云川市临江区人民政府")[2]);
    }
}
