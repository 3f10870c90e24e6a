namespace Aggregator.Core.Reports;

/// <summary>How exact a number of the narrative says it is.</summary>
public enum FigureQualifier
{
    /// <summary>约, 近, 左右; and a vague count of unknown direction (十来件, 几十件).</summary>
    About,

    /// <summary>超过, 逾, 以上; and a vague count that says so (20余次).</summary>
    MoreThan,

    /// <summary>不到, 不足, 以内.</summary>
    LessThan,
}
