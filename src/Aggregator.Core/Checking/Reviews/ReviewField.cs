namespace Aggregator.Core.Checking.Reviews;

/// <summary>What a reviewer may write about a finding or about the score of an indicator.</summary>
public enum ReviewField
{
    /// <summary>责任人: who sees to a finding.</summary>
    Person,

    /// <summary>期限: the day by which it is to be put right.</summary>
    Due,

    /// <summary>整改情况: how far that has come.</summary>
    Progress,

    /// <summary>复核意见 on a finding.</summary>
    Opinion,

    /// <summary>复核得分: the points a person gives instead of the scheme's.</summary>
    Points,

    /// <summary>文号: the document those points rest on.</summary>
    Document,

    /// <summary>复核意见 on the score of an indicator.</summary>
    Remark,

    /// <summary>异议 of the unit to the score of an indicator. It is written on the site, not in the workbook; what a reviewer writes on the score after it answers it.</summary>
    Objection,
}
