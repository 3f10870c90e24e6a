namespace Aggregator.Core.Extracting;

/// <summary>Section codes by the words of a heading.</summary>
internal static class OutlineCodes
{
    private static readonly (string Code, string[] Words)[] Outline =
    [
        ("review", ["复议", "诉讼", "申诉"]),
        ("fees", ["收费", "费用", "减免"]),
        ("problems", ["问题", "不足", "改进"]),
        ("on_request", ["依申请", "申请"]),
        ("consultation", ["咨询"]),
        ("staff", ["人员", "经费", "机构设置", "队伍"]),
        ("annex", ["附表", "统计表", "附件"]),
        ("other", ["其他", "其它", "需要说明", "需要报告", "说明"]),
        ("overview", ["概述", "概况", "总体情况", "基本情况"]),
        ("proactive", ["主动公开", "公开内容", "公开形式"]),
    ];

    private static readonly (string Code, string[] Words)[] Form =
    [
        ("S4", ["复议", "诉讼"]),
        ("S5", ["问题", "改进", "存在的不足", "存在不足", "存在困难", "存在的困难", "短板"]),
        ("S6", ["其他需要报告", "其他需要说明", "其它需要", "其他事项", "其它事项", "其他有关事项", "需要报告"]),
        ("S3", ["申请"]),
        ("S2", ["主动公开"]),
        ("S1", ["总体情况", "概述", "基本情况", "概况"]),

        // These words alone say less than the form's own, so every other section comes first.
        ("S5", ["不足", "短板", "薄弱", "弱项", "差距", "困难", "努力方向"]),
    ];

    /// <summary>The section of the 2008 outline a heading's key names, or an empty string.</summary>
    public static string Of(string key) => First(Outline, key);

    /// <summary>The section of the 2019 and 2021 forms a heading's key names, or an empty string.</summary>
    public static string OfForm(string key) => First(Form, key);

    private static string First((string Code, string[] Words)[] table, string key)
    {
        foreach (var (code, words) in table)
        {
            if (Array.Exists(words, word => key.Contains(word, StringComparison.Ordinal)))
            {
                return code;
            }
        }

        return "";
    }
}
