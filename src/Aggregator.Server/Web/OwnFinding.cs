using Aggregator.Core.Checking;
using Aggregator.Server.Web.Access;

namespace Aggregator.Server.Web;

/// <summary>A finding as a unit's own person may see it: what is wrong with its own report, and nothing of other units.</summary>
public static class OwnFinding
{
    /// <summary>The finding itself for the office; for a unit copied text without the other's name, text and address.</summary>
    public static Finding For(Finding finding, Person person) => person.IsOffice || finding.Rule != CityRules.CopiedFromOther.Id ? finding : finding with
    {
        Message = "与其他单位的报告有成段相同的文字，请按本单位实际情况重写；对照的内容请向主管部门了解。",
        Evidence = [],
    };
}
