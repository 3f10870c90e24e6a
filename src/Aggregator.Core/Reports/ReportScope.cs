namespace Aggregator.Core.Reports;

/// <summary>口径: whose figures a report holds.</summary>
public enum ReportScope
{
    /// <summary>本机关: the unit alone.</summary>
    OwnOrgan,

    /// <summary>本级含所属: the unit and its subordinate institutions.</summary>
    OwnLevel,

    /// <summary>全域汇总: the whole area, its bureaus and townships already inside.</summary>
    WholeArea,
}
