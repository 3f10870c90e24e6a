namespace Aggregator.Core.RollingUp;

/// <summary>What the office does to a unit's part in the city's totals.</summary>
public enum AdjustmentAction
{
    /// <summary>不计入: counted elsewhere already.</summary>
    Exclude,

    /// <summary>计入: although the roster or a rule would leave it out.</summary>
    Include,

    /// <summary>加: so many on top of what the report says.</summary>
    Add,

    /// <summary>减: so many off, as for a joint document at another than the lead agency.</summary>
    Subtract,

    /// <summary>衔接: explains so much of the difference between 上年结转 and last year's 结转下年度; no total moves.</summary>
    Bridge,
}
