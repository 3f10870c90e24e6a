namespace Aggregator.Core.Checking;

/// <summary>A number with its measure in a sentence.</summary>
/// <param name="Start">Where the number begins in the sentence's normal form.</param>
/// <param name="After">Where its measure ends there.</param>
/// <param name="Value">The number; 0 where <paramref name="IsExact"/> is false and the text gives none.</param>
/// <param name="Measure">件, 条, 人次, % …</param>
/// <param name="Decimals">How many digits stand behind the point.</param>
/// <param name="IsExact">Whether it claims to be exact: no 约, 近, 余, no 万 behind it.</param>
/// <param name="IsDifference">Whether it tells a difference (增加 n 件).</param>
internal readonly record struct Count(int Start, int After, decimal Value, string Measure, int Decimals, bool IsExact, bool IsDifference)
{
    /// <summary>Whether it may be added up: an exact count of things.</summary>
    public bool IsSummable => IsExact && !IsDifference && Measure is not ("%" or "元" or "工作日" or "天" or "平方公里") && Value < 1_000_000_000_000;
}
