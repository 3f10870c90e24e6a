namespace Aggregator.Core.Checking;

/// <summary>Codes and Chinese names of the rule book's chapters.</summary>
public static class RuleFamilies
{
    /// <summary>The name for a reader.</summary>
    public static string ChineseName(this RuleFamily family) => family switch
    {
        RuleFamily.Tables => "表格勾稽",
        RuleFamily.Filling => "填写规范",
        RuleFamily.TextAndTables => "文表一致",
        RuleFamily.Years => "跨年衔接",
        RuleFamily.Sections => "篇章要素",
        RuleFamily.Wording => "用语名称",
        RuleFamily.PersonalData => "个人信息",
        RuleFamily.Calendar => "报送时限",
        RuleFamily.Reuse => "文字雷同",
        _ => throw new ArgumentOutOfRangeException(nameof(family)),
    };
}
