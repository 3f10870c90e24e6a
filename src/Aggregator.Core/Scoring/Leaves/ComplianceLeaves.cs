using Aggregator.Core.Checking;

namespace Aggregator.Core.Scoring.Leaves;

/// <summary>F 合规: personal data, wording.</summary>
internal static class ComplianceLeaves
{
    // Only a finding a person has confirmed costs points, and confirmations do not reach this stage yet.
    public static LeafMark PersonalData(LeafInput input)
    {
        var raw = input.Failed("SENSITIVE").Count;
        return LeafMark.Scored(3, raw == 0 ? "没有发现个人信息，得3分。" : $"发现疑似个人信息{raw}处，待人工确认，确认前不扣分，得3分。");
    }

    public static LeafMark Wording(LeafInput input)
    {
        var wrong = input.Failed("WRONG_YEAR");
        var points = Math.Max(0, 2 - (0.5m * wrong.Count));
        return LeafMark.Scored(points, wrong.Count == 0 ? "没有发现年份错误，得2分。" : $"年份错误{wrong.Count}处，每处扣0.5分，得{points.Text()}分。", wrong);
    }
}
