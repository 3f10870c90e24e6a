namespace Aggregator.Core.Reports;

/// <summary>How a figure of the narrative was said.</summary>
public enum FigureSaying
{
    /// <summary>In digits or numerals, or masked where they should stand.</summary>
    Stated,

    /// <summary>A zero in words: 未收到, 无.</summary>
    ZeroInWords,

    /// <summary>A count that follows from words beside another: 均已办结, 全部按时答复.</summary>
    DerivedInWords,
}
