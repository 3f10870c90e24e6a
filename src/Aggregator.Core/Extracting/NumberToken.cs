using Aggregator.Core.Reports;

namespace Aggregator.Core.Extracting;

/// <summary>A number with its measure in a sentence's normal form.</summary>
/// <param name="Start">Where the number begins.</param>
/// <param name="End">Where it ends: behind 万 and 余, before the measure; behind the measure for %.</param>
/// <param name="After">Where the measure ends.</param>
/// <param name="State">Value, masked, or text for a vague one (20余, 几十) and a range (3至5).</param>
/// <param name="Value">The number, 万 multiplied out; null unless a value.</param>
/// <param name="Measure">件, 条, 元, 工作日 …; empty when what stands behind makes it no count (8项目, 3个月, 2个百分点).</param>
internal readonly record struct NumberToken(int Start, int End, int After, FigureState State, decimal? Value, string Measure)
{
    /// <summary>Whether it is in numerals (三), which also stand in words that count nothing.</summary>
    public bool IsWord { get; init; }

    /// <summary>For a range its two ends as they stand; null otherwise.</summary>
    public (NumberSpan Low, NumberSpan High)? Range { get; init; }

    /// <summary>Whether a space stands between its digits and others before them.</summary>
    public bool IsSplit { get; init; }

    /// <summary>What a vague number leans to; null when it is not vague.</summary>
    public FigureQualifier? Vague { get; init; }
}
