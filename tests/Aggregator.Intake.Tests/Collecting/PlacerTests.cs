using Aggregator.Core.Documents;
using Aggregator.Core.Reports;
using Aggregator.Intake.Collecting;

namespace Aggregator.Intake.Tests.Collecting;

[TestClass]
public sealed class PlacerTests
{
    private static readonly Roster Units = new(
    [
        Unit("C00", "云川市人民政府", UnitKind.CityGovernment, null, "市政府", "市政府办公室"),
        Unit("B01", "云川市教育局", UnitKind.Bureau, "C00", "市教育局", "教育局"),
        Unit("B02", "云川市教育局考试院", UnitKind.Bureau, "B01"),
        Unit("B03", "云川市水利局", UnitKind.Bureau, "C00", "市水利局"),
        Unit("D01", "沭阳县人民政府", UnitKind.District, "C00", "沭阳县", "沭阳县政府"),
        Unit("D02", "云川市临江区人民政府", UnitKind.District, "C00", "临江区"),
        Unit("E01", "沭阳县发展和改革局", UnitKind.Bureau, "D01", "沭阳县发改局"),
    ]);

    [TestMethod]
    [DataRow("云川市教育局2025年政府信息公开工作年度报告.docx", "B01")]
    [DataRow("2025年云川市教育局政府信息公开工作年度报告.docx", "B01")]
    [DataRow("2025年市教育局年报.docx", "B01")]
    [DataRow("教育局.docx", "B01")]
    [DataRow("云川市教育局关于2025年度报告.docx", "B01")]
    [DataRow("市教育局考试院2025年年报.docx", null)]
    [DataRow("云川市教育局考试院2025年年报.docx", "B02")]
    [DataRow("市教育局办公室2025年年报.docx", null)]
    [DataRow("邻川市教育局2025年年报.docx", null)]
    [DataRow("临江区教育局2025年年报.docx", null)]
    [DataRow("沭阳县发展和改革局2023年政府信息公开年度报告-沭阳县发改局_2025-12-30.html", "E01")]
    [DataRow("沭阳县发改局2023.html", "E01")]
    [DataRow("宿迁市沭阳县发改局2023.html", "E01")]
    [DataRow("沭阳县2023年年报.html", "D01")]
    [DataRow("沭阳县水利局2023年年报.html", null)]
    [DataRow("临江区人民政府2025年年报.html", "D02")]
    [DataRow("江海省云川市临江区人民政府2025年年报.html", "D02")]
    [DataRow("云川市 水利局（盖章）.pdf", "B03")]
    [DataRow("市教育局和市水利局2025年年报.pdf", null)]
    [DataRow("云川市人民政府门户网站_云川市水利局_2025年年报.html", "B03")]
    [DataRow("市政府办公室2025年年报.html", "C00")]
    [DataRow("年报.html", null)]
    public void A_file_name_names_its_unit_or_none(string file, string? unit)
    {
        var placement = Placer.Place(file, null, null, Units);
        Assert.AreEqual(unit, placement.Unit, placement.Reason);
        Assert.AreEqual(unit is null ? "" : "file-name", placement.PlacedBy);
    }

    [TestMethod]
    public void The_index_wins_over_the_folder_and_the_folder_over_everything_else()
    {
        var report = ReportOf("云川市水利局2025年政府信息公开工作年度报告", "云川市水利局", 2025);
        Assert.AreEqual(new Placement("D01", 2025, "index", ""), Placer.Place("教育局/云川市水利局.docx", new IndexEntry("x", "沭阳县", null, null, null, null), report, Units));
        Assert.AreEqual("按文件夹归属“云川市教育局”，但报告写的是“云川市水利局”，请核对。", Placer.Place("2025/教育局/云川市水利局.docx", null, report, Units).Reason);
        Assert.AreEqual(("B01", "folder"), (Placer.Place("2025/B01/云川市水利局.docx", null, report, Units) is var byCode ? (byCode.Unit, byCode.PlacedBy) : default));
        Assert.AreEqual("E01", Placer.Place("沭阳县/沭阳县发改局/1.docx", null, report, Units).Unit);
        Assert.AreEqual(("B03", "title"), (Placer.Place("1.docx", null, report, Units) is var byTitle ? (byTitle.Unit, byTitle.PlacedBy) : default));
        Assert.AreEqual(("B03", "sign-off"), (Placer.Place("1.docx", null, report with { Title = "年度报告" }, Units) is var bySign ? (bySign.Unit, bySign.PlacedBy) : default));
    }

    [TestMethod]
    [DataRow("如有疑问，请与云川市教育局联系。\n六、其他\n无。\n云川市教育局\n2026年1月15日", "B01", DisplayName = "contact and signature agree against the title")]
    [DataRow("如有疑问，请与云川市教育局联系。\n六、其他\n无。\n报告单位（盖章）：市教育局\n2026年1月15日\n云川市教育局政务公开专栏", "B01", DisplayName = "signed with its short name")]
    [DataRow("如有疑问，请与云川市水利局联系。\n六、其他\n无。\n云川市教育局\n2026年1月15日", "B03", DisplayName = "the contact is the title's")]
    [DataRow("六、其他\n无。\n云川市教育局\n2026年1月15日", "B03", DisplayName = "a signature nobody bears out")]
    [DataRow("云川市教育局派员指导，云川市教育局通报表扬。\n云川市水利局\n2026年1月15日", "B03", DisplayName = "named often and no signature")]
    [DataRow("如有疑问，请与云川市教育局联系。\n六、其他\n无。", "B03", DisplayName = "unsigned")]
    public void Who_signs_and_is_named_throughout_outweighs_a_title_of_another(string below, string unit)
    {
        const string Title = "云川市水利局2025年政府信息公开工作年度报告";
        var text = Title + "\n" + below + "\n";
        var placement = Placer.Place("汇总/12.txt", null, ReportOf(Title, "云川市水利局", 2025) with { Text = text, Body = new TextSpan(0, text.Length) }, Units);
        Assert.AreEqual((unit, 2025, unit == "B03" ? "title" : "sign-off"), (placement.Unit, placement.Year, placement.PlacedBy));
        Assert.AreEqual(unit == "B03" ? "" : "标题写的是“云川市水利局”，落款和正文写的是“云川市教育局”，按落款归属，请核对标题。", placement.Reason);
    }

    [TestMethod]
    public void What_cannot_be_placed_says_why_and_what_to_do()
    {
        var unknown = Placer.Place("1.docx", null, null, Units);
        Assert.AreEqual((null, null, ""), (unknown.Unit, unknown.Year, unknown.PlacedBy));
        StringAssert.Contains(unknown.Reason, "index.csv");
        StringAssert.Contains(unknown.Reason, "没有找到报告年度");
        StringAssert.Contains(Placer.Place("1.docx", new IndexEntry("x", "市体育局", 2025, null, null, null), null, Units).Reason, "“市体育局”不在名册上");
        StringAssert.Contains(Placer.Place("市教育局和市水利局2025年年报.pdf", null, null, Units).Reason, "“云川市教育局”、“云川市水利局”");
    }

    [TestMethod]
    [DataRow("教育局2025年年报.docx", 2025)]
    [DataRow("教育局2025.docx", 2025)]
    [DataRow("教育局二〇二五年年报.docx", 2025)]
    [DataRow("2026年1月报送2025年年报.docx", 2025)]
    [DataRow("教育局2025年年报_2026-01-20.docx", 2025)]
    [DataRow("教育局年报20260120.docx", null)]
    [DataRow("教育局2024年和2025年年报.docx", null)]
    [DataRow("教育局2099年年报.docx", null)]
    [DataRow("2024/教育局/年报.docx", 2024)]
    [DataRow("2024年/教育局2025年.docx", 2025)]
    public void A_name_states_its_year_or_none(string path, int? year) => Assert.AreEqual(year, Placer.Place(path, null, null, Units).Year);

    [TestMethod]
    public void The_report_s_own_year_wins_over_the_file_name_and_the_contradiction_is_told()
    {
        var report = ReportOf("年度报告", "云川市教育局", 2025);
        var placement = Placer.Place("云川市教育局2024年年报.docx", null, report, Units);
        Assert.AreEqual(("B01", 2025, "文件名写的年度是2024年，报告写的是2025年，按报告处理，请核对。"), (placement.Unit, placement.Year, placement.Reason));
        Assert.IsTrue(placement.IsPlaced);
        Assert.AreEqual(2023, Placer.Place("云川市教育局2024年年报.docx", new IndexEntry("x", null, 2023, null, null, null), report, Units).Year);
    }

    private static Unit Unit(string code, string name, UnitKind kind, string? parent, params string[] aliases) =>
        new(code, name, aliases, kind, parent, ReportScope.OwnLevel, kind.DefaultGroup(), null, null, null, null);

    [TestMethod]
    public void A_title_of_last_year_does_not_outweigh_period_sign_off_and_file_name()
    {
        var title = ReportOf("云川市教育局2024年政府信息公开工作年度报告", "云川市教育局", 2024);
        var signed = title with { Dates = new ReportDates(null, new DateOnly(2026, 1, 15), null, null) };
        Assert.AreEqual(2024, Placer.Place("云川市教育局.docx", null, signed, Units).Year);
        Assert.AreEqual(2024, Placer.Place("云川市教育局2025年年报.docx", null, title, Units).Year);
        var placement = Placer.Place("云川市教育局2025年年报.docx", null, signed, Units);
        Assert.AreEqual((2025, "标题写的年度是2024年，统计期限、落款、正文或文件名写的是2025年，按2025年处理，请核对标题。"), (placement.Year, placement.Reason));

        // The extractor itself has gone by the period.
        var stated = signed with { Year = 2025, Dates = new ReportDates(null, new DateOnly(2026, 1, 15), new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31)) };
        Assert.AreEqual(2025, Placer.Place("云川市教育局.docx", null, stated, Units).Year);
        Assert.AreEqual(2025, Placer.Place("2024/云川市教育局2024年年报.docx", null, stated, Units).Year);
    }

    [TestMethod]
    [DataRow("云川市水利局2024年年报.docx", "B01", "file-name")]
    [DataRow("云川市水利局2025年年报.docx", "B02", "file-name")]
    [DataRow("水利局/2024年年报.docx", "B01", "folder")]
    [DataRow("水利局/2025年年报.docx", "B02", "folder")]
    [DataRow("B01/云川市水利局2025年年报.docx", "B01", "folder")]
    public void A_name_that_passed_on_is_placed_by_the_year(string file, string unit, string placedBy)
    {
        var placement = Placer.Place(file, null, null, Renamed());
        Assert.AreEqual((unit, placedBy), (placement.Unit, placement.PlacedBy), placement.Reason);
    }

    [TestMethod]
    public void A_name_that_passed_on_is_placed_by_the_day_it_was_handed_in()
    {
        var early = new IndexEntry("x", "云川市水利局", 2025, new ChinaMoment(new DateOnly(2025, 6, 30)), null, null);
        Assert.AreEqual("B01", Placer.Place("x", early, null, Renamed()).Unit);
        Assert.AreEqual("B02", Placer.Place("x", early with { ReceivedAt = new ChinaMoment(new DateOnly(2025, 7, 1)) }, null, Renamed()).Unit);
        Assert.AreEqual("B01", Placer.Place("云川市水利局2025年年报.docx", null, null, Renamed(), new DateOnly(2025, 6, 1)).Unit);
    }

    [TestMethod]
    [DataRow("云川市水利局年报.docx", null, "文件名中的单位名称先后指")]
    [DataRow("水利局/年报.docx", null, "“水利局”先后指")]
    [DataRow("年报.docx", "云川市水利局", "“云川市水利局”先后指")]
    public void A_name_that_passed_on_without_year_or_day_is_put_aside_with_both_candidates(string file, string? listed, string told)
    {
        var placement = Placer.Place(file, listed is null ? null : new IndexEntry(file, listed, null, null, null, null), null, Renamed());
        Assert.IsNull(placement.Unit);
        StringAssert.StartsWith(placement.Reason, $"{told}“云川市水利局”（B01，至2025-06-30）、“云川市水务局”（B02，2025-07-01起），按年度和报送日期无法判断是哪个单位的报告；请在index.csv写明单位代码");
    }

    private static Roster Renamed() => new(
    [
        Unit("B01", "云川市水利局", UnitKind.Bureau, null, "水利局") with { ValidTo = new DateOnly(2025, 6, 30) },
        Unit("B02", "云川市水务局", UnitKind.Bureau, null, "云川市水利局", "水利局") with { ValidFrom = new DateOnly(2025, 7, 1) },
    ]);

    private static Report ReportOf(string title, string unit, int year) =>
        new(FormEdition.Form2021, true, null, title, unit, year, new ReportDates(null, null, null, null), "", new TextSpan(0, 0), [], [], []);
}
