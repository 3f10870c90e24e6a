namespace Aggregator.Intake.Rosters;

/// <summary>The columns of a roster: the code, the Chinese name, and other names met.</summary>
internal static class RosterColumns
{
    public static readonly IReadOnlyList<IReadOnlyList<string>> All =
    [
        ["code", "单位代码", "代码", "编码", "单位编码"],
        ["name", "单位名称", "名称", "单位", "单位全称"],
        ["aliases", "别名", "简称", "单位别名"],
        ["kind", "类别", "单位类别", "类型", "单位类型"],
        ["parent", "上级单位", "上级", "上级单位代码"],
        ["scope", "口径", "统计口径"],
        ["group", "分组", "排名分组"],
        ["included_in", "并入", "并入单位"],
        ["portal_url", "年报栏目", "年报栏目网址", "网址"],
        ["valid_from", "起", "起始日期", "起始"],
        ["valid_to", "止", "截止日期", "终止日期", "截止"],
    ];

    public static readonly IReadOnlyList<string> Required = ["code", "name", "kind"];

    /// <summary>A column's Chinese name, for messages.</summary>
    public static string ChineseName(string code) => All.First(names => names[0] == code)[1];
}
