using Aggregator.Core.Checking;

namespace Aggregator.Publishing.Texts;

/// <summary>Codes as words for a reader.</summary>
internal static class Wording
{
    public static string ChineseName(this Outcome outcome) => outcome switch
    {
        Outcome.Fail => "不符",
        Outcome.NotAssessable => "无法判断",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    /// <summary>In place of a score that nothing was counted for.</summary>
    public const string NotGraded = "未评定";

    /// <summary>What helps where a rate cost points: nothing is wrong in the text.</summary>
    public const string RateRemedy = "请核对所列各格数字，填写有误的更正后重报；数字无误的，在以后年度的办理中改进。";

    /// <summary>Which date lateness was judged by.</summary>
    public static string LateBasis(string basis) => basis switch
    {
        "received" => "报送时间",
        "published" => "公布时间",
        "document-date" => "落款日期",
        "" => "",
        _ => basis,
    };

    /// <summary>State of a leaf without points.</summary>
    public static string LeafState(string state) => state switch
    {
        "scored" => "已评分",
        "na" => "不适用",
        "not-assessable" => "无法判断",
        _ => state,
    };
}
