namespace Aggregator.Core.Scoring.Measures;

/// <summary>合规: personal data, wording.</summary>
internal static class ComplianceMeasures
{
    // Digits that look like a person's number cost nothing before a person has said that they are one.
    public static Measurement PersonalData(MeasureInput input)
    {
        var raw = input.Failed("SENSITIVE").Count;
        var confirmed = input.Confirmed("SENSITIVE");
        return confirmed.Count > 0
            ? Measurement.Of($"经人工确认公开了个人信息{confirmed.Count}处", "confirmed", confirmed.Count, confirmed)
            : Measurement.Of(raw == 0 ? "没有发现个人信息" : $"发现疑似个人信息{raw}处，待人工确认，确认前不扣分");
    }

    public static Measurement Wording(MeasureInput input)
    {
        var wrong = input.Failed("WRONG_YEAR", "WRONG_UNIT", "WRONG_TERM");
        return wrong.Count == 0
            ? Measurement.Of("没有发现年份、单位名称和法规文件名称错误")
            : Measurement.Of($"年份、单位名称、法规文件名称错误{wrong.Count}处", "wrong", wrong.Count, wrong);
    }
}
