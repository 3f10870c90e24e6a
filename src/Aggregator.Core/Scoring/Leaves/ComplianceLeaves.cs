using Aggregator.Core.Checking;

namespace Aggregator.Core.Scoring.Leaves;

/// <summary>F 合规: personal data, wording.</summary>
internal static class ComplianceLeaves
{
    // Digits that look like a person's number cost nothing before a person has said that they are one.
    public static LeafMark PersonalData(LeafInput input)
    {
        var raw = input.Failed("SENSITIVE").Count;
        var confirmed = input.Confirmed("SENSITIVE");
        return confirmed.Count > 0
            ? LeafMark.Scored(0, $"经人工确认公开了个人信息{confirmed.Count}处，得0分。", confirmed)
            : LeafMark.Scored(3, raw == 0 ? "没有发现个人信息，得3分。" : $"发现疑似个人信息{raw}处，待人工确认，确认前不扣分，得3分。");
    }

    public static LeafMark Wording(LeafInput input)
    {
        var wrong = input.Failed("WRONG_YEAR", "WRONG_UNIT", "WRONG_TERM");
        var points = Math.Max(0, 2 - (0.5m * wrong.Count));
        return LeafMark.Scored(points, wrong.Count == 0
            ? "没有发现年份、单位名称和法规文件名称错误，得2分。"
            : $"年份、单位名称、法规文件名称错误{wrong.Count}处，每处扣0.5分，得{points.Text()}分。", wrong);
    }
}
