namespace Aggregator.Publishing.Charts;

/// <summary>The colours of Okabe and Ito, which people with any colour vision tell apart. A colour is never the only sign: a word stands beside it.</summary>
internal static class Palette
{
    public const string Ink = "#222222";
    public const string Faint = "#5f6368";
    public const string Line = "#d9dce1";
    public const string Green = "#009E73";
    public const string Sky = "#56B4E9";
    public const string Yellow = "#F0E442";
    public const string Orange = "#E69F00";
    public const string Vermilion = "#D55E00";
    public const string Purple = "#CC79A7";
    public const string Blue = "#0072B2";
    public const string Grey = "#999999";

    /// <summary>The five grades of the default scheme; a grade of another name is grey.</summary>
    public static string OfGrade(string grade) => grade switch
    {
        "优秀" => Green,
        "良好" => Sky,
        "合格" => Yellow,
        "基本合格" => Orange,
        "不合格" => Vermilion,
        _ => Grey,
    };
}
