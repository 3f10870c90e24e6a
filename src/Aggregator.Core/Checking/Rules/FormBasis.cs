namespace Aggregator.Core.Checking.Rules;

/// <summary>The circulars and articles the rules stand on, spelled once.</summary>
internal static class FormBasis
{
    public const string BothForms = "国办公开办函〔2019〕60号、国办公开办函〔2021〕30号所附统一格式";

    public const string Form2021 = "国办公开办函〔2021〕30号";

    public const string Contents = "《中华人民共和国政府信息公开条例》第五十条";

    /// <summary>The contents a report of the years 2008 to 2018 had to have.</summary>
    public const string EarlyContents = "2008年施行的《中华人民共和国政府信息公开条例》第三十二条";

    public const string Deadlines = "《中华人民共和国政府信息公开条例》第四十九条";
}
