using Aggregator.Server.Web.Access;

namespace Aggregator.Server.Web;

/// <summary>The sections of the site in the order they stand in the head.</summary>
public static class Sections
{
    private static readonly (string Address, string Name, Role Least)[] All =
    [
        ("/", "总览", Role.Viewer),
        ("/ranking", "排名", Role.Viewer),
        ("/units", "单位", Role.Viewer),
        ("/rollup", "汇总", Role.Viewer),
        ("/submissions", "报送", Role.Viewer),
        ("/submissions/hand-in", "网上报送", Role.Unit),
        ("/precheck", "预检", Role.Unit),
        ("/ledger", "整改", Role.Unit),
        ("/reuse", "雷同", Role.Viewer),
        ("/charts", "图表", Role.Viewer),
        ("/rules", "规则", Role.Unit),
        ("/scheme", "方案", Role.Viewer),
        ("/runs", "运行", Role.Viewer),
        ("/downloads", "下载", Role.Viewer),
        ("/exam", "考卷成绩", Role.Viewer),
        ("/accounts", "账户", Role.Administrator),
        ("/audit", "操作记录", Role.Administrator),
        ("/api", "接口", Role.Unit),
        ("/help", "帮助", Role.Unit),
    ];

    /// <summary>The sections a person may open.</summary>
    public static IEnumerable<(string Address, string Name)> Of(Person person)
    {
        var open = person.IsSignedIn ? All.Where(one => person.Role >= one.Least).Select(one => (one.Address, one.Name)) : [];
        return person is { IsOffice: false, Unit: { } unit } ? open.Prepend((UnitPage(unit), "本单位")) : open;
    }

    /// <summary>The address of a unit's page.</summary>
    public static string UnitPage(string code) => "/units/" + string.Join('/', code.Split('/').Select(Uri.EscapeDataString));
}
