using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Texts;
using Aggregator.Publishing.Workbooks;
using Aggregator.Testing;
using ClosedXML.Excel;

namespace Aggregator.Publishing.Tests;

/// <summary>How far a night can be trusted, in the workbook and by its own words alone.</summary>
[TestClass]
public sealed class NightStandingTests
{
    private static CitySnapshot Night => SampleSnapshot.Create();

    [TestMethod]
    public void A_workbook_says_as_of_when_it_speaks_and_when_the_next_was_due() =>
        Assert.Contains($"下一次应在{Night.AsOf.AddDays(1):yyyy-MM-dd}凌晨", Notes(Night));

    [TestMethod]
    public void A_made_up_night_says_so_on_the_first_sheet_and_on_the_last()
    {
        var night = Night with { MadeUpOn = Night.AsOf.AddDays(2) };
        Assert.Contains("补做", FirstSheet(night));
        Assert.Contains("其后放入的文件没有计入", Notes(night));
    }

    [TestMethod]
    public void Nights_that_did_not_run_are_named_as_days_from_and_to()
    {
        var night = Night with { UnrunNights = [Unrun(5), Unrun(3), Unrun(2), Unrun(1)] };
        Assert.Contains($"共4夜（{Day(5)}、{Day(3)}至{Day(1)}），均已事后补做", NightStanding.Told(night));
        Assert.Contains("共4夜", FirstSheet(night));
        Assert.Contains("共4夜", Notes(night));
    }

    [TestMethod]
    public void A_gap_of_last_week_is_told_among_the_notes_and_no_longer_on_top()
    {
        var night = Night with { UnrunNights = [Unrun(6)] };
        Assert.IsNull(NightStanding.Gap(night));
        Assert.DoesNotContain("没有按时进行", FirstSheet(night));
        Assert.Contains("没有按时进行", Notes(night));
    }

    [TestMethod]
    public void What_was_not_made_up_is_told_apart()
    {
        Assert.Contains("均没有补做", NightStanding.Told(Night with { UnrunNights = [Unrun(1) with { MadeUp = false }] }));
        Assert.Contains("其中1夜已事后补做，1夜没有补做", NightStanding.Told(Night with { UnrunNights = [Unrun(2) with { MadeUp = false }, Unrun(1)] }));
        Assert.AreEqual("", NightStanding.Told(Night));
    }

    private static string Day(int back) => Night.AsOf.AddDays(-back).ToString("yyyy-MM-dd", null);

    private static UnrunNight Unrun(int back) => new(Night.AsOf.AddDays(-back), Night.AsOf, MadeUp: true);

    private static string FirstSheet(CitySnapshot night)
    {
        using var book = new XLWorkbook(new MemoryStream(CityWorkbook.Bytes(night)));
        return book.Worksheet("排名").Cell(2, 1).GetString();
    }

    private static string Notes(CitySnapshot night)
    {
        using var book = new XLWorkbook(new MemoryStream(CityWorkbook.Bytes(night)));
        return string.Join('\n', book.Worksheet("说明").Column(2).CellsUsed().Select(cell => cell.GetString()));
    }
}
