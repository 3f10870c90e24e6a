namespace Aggregator.Core.Reports;

/// <summary>What kind of unit hands in a report (roster column <c>kind</c>).</summary>
public enum UnitKind
{
    /// <summary>市政府 itself: the line of the government's own office.</summary>
    CityGovernment,

    /// <summary>市直部门.</summary>
    Bureau,

    /// <summary>区县政府.</summary>
    District,

    /// <summary>功能区 or 开发区.</summary>
    Zone,

    /// <summary>乡镇 or 街道.</summary>
    Township,

    /// <summary>垂直管理单位: listed, not rolled up, not ranked.</summary>
    Vertical,
}
