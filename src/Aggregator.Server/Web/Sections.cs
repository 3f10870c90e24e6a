using Aggregator.Server.Web.Access;

namespace Aggregator.Server.Web;

/// <summary>The sections of the site in the order they stand in the head.</summary>
public static class Sections
{
    private static readonly (string Address, string Name, Role Least)[] All =
    [
        ("/", "总览", Role.Viewer),
        ("/rollup", "汇总", Role.Viewer),
        ("/submissions", "报送", Role.Viewer),
        ("/submissions/hand-in", "网上报送", Role.Unit),
        ("/precheck", "预检", Role.Unit),
        ("/ledger", "整改台账", Role.Viewer),
        ("/reuse", "雷同", Role.Viewer),
        ("/charts", "图表", Role.Viewer),
        ("/runs", "运行", Role.Viewer),
        ("/exam", "考卷成绩", Role.Viewer),
    ];

    /// <summary>The sections a person may open.</summary>
    public static IEnumerable<(string Address, string Name)> Of(Person person) => All.Where(one => person.Role >= one.Least).Select(one => (one.Address, one.Name));
}
