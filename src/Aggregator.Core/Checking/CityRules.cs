namespace Aggregator.Core.Checking;

/// <summary>The catalogue entries of claims that no single report can answer; the stages that judge them are elsewhere.</summary>
public static class CityRules
{
    /// <summary>Judged by <see cref="MissingReports"/>.</summary>
    public static RuleInfo MissingReport { get; } = new("MISSING_REPORT", "未报送年度报告", Severity.Error,
        "《中华人民共和国政府信息公开条例》第四十九条", 2008, null,
        "法定期限或本级规定的更早期限已过，名单中的单位是否报送了该年度的报告。", "请尽快报送年度报告；已报送的，请核对文件能否打开、单位和年度能否识别。")
    {
        Family = RuleFamily.Calendar,
        GoodExample = "名单中的单位都已报送。",
        BadExample = "期限已过，某局仍未报送。",
    };

    /// <summary>Judged by the stage that compares texts.</summary>
    public static RuleInfo CopiedFromOther { get; } = new("COPY_OTHER", "与其他单位雷同", Severity.Warning, "", 2008, null,
        "总体情况、存在问题等自撰部分是否与其他单位的报告成段相同。", "请按本单位实际情况重写雷同段落；如系统一下发的表述，请向主管部门说明。")
    {
        Family = RuleFamily.Reuse,
        GoodExample = "各单位写各自的做法和问题。",
        BadExample = "两个局的总体情况整段相同，只换了单位名称。",
        Since = 2,
    };

    /// <summary>Judged by the stage that compares texts.</summary>
    public static RuleInfo CopiedFromOwnPast { get; } = new("COPY_SELF", "与本单位往年雷同", Severity.Warning, "", 2008, null,
        "总体情况、存在问题等自撰部分是否大篇幅沿用本单位往年的报告。", "请按报告年度的实际情况重写沿用的段落。")
    {
        Family = RuleFamily.Reuse,
        GoodExample = "当年的工作和问题重新写过。",
        BadExample = "总体情况整段沿用上年，只改了年份。",
        Since = 2,
    };

    /// <summary>Judged by <see cref="PublishedCopies"/>.</summary>
    public static RuleInfo PageChanged { get; } = new("PAGE_CHANGED", "网页公布后悄然改动", Severity.Warning, "", 2008, null,
        "网站上公布的年度报告前后两次采集之间，数据是否被改动而没有更正说明。", "请核实以哪一版为准；确需更正的，请在页面上附更正说明并列明改动的数据，同时重新报送。")
    {
        Family = RuleFamily.Calendar,
        GoodExample = "网页行政许可由120件改为135件，页面写明“更正：原公布120件，应为135件”。",
        BadExample = "3月采集时网页行政许可为120件，4月采集时为135件，页面没有任何说明。",
        Since = 4,
    };

    /// <summary>Judged by <see cref="PublishedCopies"/>.</summary>
    public static RuleInfo PublishedOtherwise { get; } = new("PAGE_DIFFERS", "网上公布与报送不一致", Severity.Warning, "", 2008, null,
        "网站上公布的年度报告与报送的年度报告数据是否一致。", "请核实以哪一版为准：网页有误的请更正网页并附说明，报送有误的请重新报送。")
    {
        Family = RuleFamily.Calendar,
        GoodExample = "报送的行政许可为120件，网页上也是120件。",
        BadExample = "报送的行政许可为120件，网页上是135件。",
        Since = 4,
    };

    /// <summary>Judged by <see cref="PublishedCopies"/>.</summary>
    public static RuleInfo SitesDiffer { get; } = new("SITES_DIFFER", "多处公布不一致", Severity.Warning, "", 2008, null,
        "同一单位同一年度的报告在几个网站上公布的，数据是否一致。", "请核实以哪一处为准，更正其余各处并附说明。")
    {
        Family = RuleFamily.Calendar,
        GoodExample = "市政府网站和本局网站上公布的行政许可都是120件。",
        BadExample = "市政府网站上公布的行政许可为120件，本局网站上是135件。",
        Since = 4,
    };

    /// <summary>All, in the order of the catalogue.</summary>
    public static IReadOnlyList<RuleInfo> All { get; } = [MissingReport, CopiedFromOther, CopiedFromOwnPast, PageChanged, PublishedOtherwise, SitesDiffer];
}
