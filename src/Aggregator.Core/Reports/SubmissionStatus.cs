namespace Aggregator.Core.Reports;

/// <summary>What became of a file that was handed in.</summary>
public enum SubmissionStatus
{
    /// <summary>已采纳: it stands for its unit and year.</summary>
    Accepted,

    /// <summary>退回修改.</summary>
    Returned,

    /// <summary>无法读取: see its losses.</summary>
    Unreadable,

    /// <summary>非年度报告.</summary>
    OffTopic,

    /// <summary>已被更正件替代.</summary>
    Superseded,

    /// <summary>待归属: no unit or year could be told; a person places it.</summary>
    Unplaced,
}
