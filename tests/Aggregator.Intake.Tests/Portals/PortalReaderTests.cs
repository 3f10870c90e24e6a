using System.Text;
using Aggregator.Core.Reports;
using Aggregator.Intake.Portals;

namespace Aggregator.Intake.Tests.Portals;

[TestClass]
public sealed class PortalReaderTests
{
    private static readonly Roster Roster = new([UnitOf("B01", "云川市教育局", "https://www.yunchuan.example/jyj/"), UnitOf("B02", "云川市财政局", null), UnitOf("B03", "云川市民政局", "http://mz.example/nb/")]);

    [TestMethod]
    public void What_the_office_wrote_takes_the_place_of_the_rosters_column()
    {
        var profiles = Read("""
            { // 采集来源
              "years": [2024],
              "sites": [
                { "unit": "云川市教育局", "name": "市政府网站", "column": "http://zf.example/col/col1.html", "link": "*{year}年*年度报告*", "selector": ".list a", "encoding": "gbk" },
                { "unit": "B01", "column": "http://jyj.example/nb/" },
              ] }
            """);
        CollectionAssert.AreEqual(new[] { "B01 1 市政府网站 http://zf.example/col/col1.html", "B01 2 jyj.example http://jyj.example/nb/", "B03 1 mz.example http://mz.example/nb/" },
            profiles.Sites.Select(site => $"{site.Unit} {site.Number} {site.Name} {site.Column}").ToList());
        Assert.AreEqual(("*{year}年*年度报告*", ".list a", "gbk"), (profiles.Sites[0].Link?.Text, profiles.Sites[0].Selector, profiles.Sites[0].Encoding));
        CollectionAssert.AreEqual(new[] { 2024 }, profiles.Years.ToList());
    }

    [TestMethod]
    public void Without_a_file_the_roster_speaks() =>
        Assert.AreEqual("B01 B03", string.Join(' ', PortalProfiles.Of(Roster, [], []).Sites.Select(site => site.Unit)));

    [TestMethod]
    public void Every_mistake_is_said_at_once_with_its_place_and_remedy()
    {
        var refused = Assert.ThrowsExactly<RefusedInputException>(() => Read("""
            { "sites": [
                { "unit": "B09", "column": "http://a.example/" },
                { "unit": "B01", "column": "ftp://a.example/" },
                { "unit": "B01", "column": "http://user:secret@a.example/" },
                { "unit": "B01", "column": "http://a.example/", "link": "年报" },
                { "unit": "B01", "column": "http://b.example/", "selector": "a[[" },
                { "unit": "B01", "column": "http://c.example/", "encoding": "latin1" },
                { "unit": "B01", "column": "http://c.example/" },
                { "unit": "B02", "columns": "http://c.example/" } ] }
            """));
        string[] parts = ["第1条来源：单位“B09”不在名册上", "第2条来源：栏目网址", "第3条来源：栏目网址", "第4条来源：链接写法", "第5条来源：页面范围", "第6条来源：编码", "第7条来源：“云川市教育局”的这个栏目前面已经写过", "第8条来源：不认识的项目“columns”", "第8条来源：没有写年报栏目的网址"];
        foreach (var part in parts)
        {
            Assert.IsTrue(refused.Messages.Any(message => message.Contains(part, StringComparison.Ordinal)), part + "\n" + string.Join('\n', refused.Messages));
        }

        Assert.IsFalse(refused.Messages.Any(message => message.Contains("secret", StringComparison.Ordinal)), "A password reaches no message.");
    }

    private static PortalProfiles Read(string json) => PortalReader.Read(Encoding.UTF8.GetBytes(json), "portals.json", Roster);

    internal static Unit UnitOf(string code, string name, string? portal) => new(code, name, [], UnitKind.Bureau, null, ReportScope.OwnLevel, "市政府部门", null, portal, null, null);
}
