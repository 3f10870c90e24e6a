using Aggregator.Server.Web.Access;

namespace Aggregator.Server.Web;

/// <summary>The sections of the site. What is used every day stands in the head, the rest at the foot of every page.</summary>
public static class Sections
{
    private const string HandInPage = "/submissions/hand-in";

    private static readonly (string Address, string Name, Role Least)[] Head =
    [
        ("/", "总览", Role.Viewer),
        ("/ranking", "排名", Role.Viewer),
        ("/units", "单位", Role.Viewer),
        ("/rollup", "汇总", Role.Viewer),
        ("/submissions", "报送", Role.Viewer),
        ("/ledger", "整改", Role.Unit),
        ("/reuse", "雷同", Role.Viewer),
        ("/rules", "规则", Role.Unit),
        ("/scheme", "方案", Role.Viewer),
        ("/runs", "运行", Role.Viewer),
        ("/downloads", "下载", Role.Viewer),
        ("/help", "帮助", Role.Unit),
    ];

    private static readonly (string Address, string Name, Role Least)[] Foot =
    [
        (HandInPage, "网上报送", Role.Unit),
        ("/precheck", "预检", Role.Unit),
        ("/portals", "网站采集", Role.Unit),
        ("/charts", "图表", Role.Viewer),
        ("/exam", "考卷成绩", Role.Viewer),
        ("/api", "接口", Role.Unit),
        ("/accounts", "账户", Role.Administrator),
        ("/audit", "操作记录", Role.Administrator),
    ];

    /// <summary>The sections in the head that a person may open; a unit's own person comes to hand in, so that stands there for it.</summary>
    public static IEnumerable<(string Address, string Name)> Of(Person person) => person is { IsOffice: false, Unit: { } unit }
        ? Open(Foot.Take(2), person).Prepend((UnitPage(unit), "本单位")).Concat(Open(Head, person))
        : Open(Head, person);

    /// <summary>The other sections that a person may open.</summary>
    public static IEnumerable<(string Address, string Name)> FootOf(Person person) => Open(person.IsOffice ? Foot : Foot.Skip(2), person);

    private static IEnumerable<(string Address, string Name)> Open(IEnumerable<(string Address, string Name, Role Least)> sections, Person person) =>
        person.IsSignedIn ? sections.Where(one => person.Role >= one.Least && (one.Address != HandInPage || MayHandIn(person))).Select(one => (one.Address, one.Name)) : [];

    // Whoever only looks may hand in for nobody; what came in stands on the page 报送.
    private static bool MayHandIn(Person person) => person.CanReview || !person.IsOffice;

    /// <summary>The address of a unit's page.</summary>
    public static string UnitPage(string code) => "/units/" + string.Join('/', code.Split('/').Select(Uri.EscapeDataString));
}
