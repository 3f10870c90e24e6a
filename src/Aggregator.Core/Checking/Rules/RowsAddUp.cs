namespace Aggregator.Core.Checking.Rules;

/// <summary>SUM_ROW: in every row of table 2, 总计 equals the six kinds of applicant.</summary>
internal sealed class RowsAddUp : IRule
{
    public RuleInfo Info { get; } = new("SUM_ROW", "行合计不符", Severity.Error, FormBasis.BothForms, 2019, null,
        "表二每一行的总计是否等于自然人与五类法人或其他组织之和。", "请核对该行各列数字并更正总计或有误的一格。")
    {
        Family = RuleFamily.Tables,
        GoodExample = "自然人3、商业企业2，其余为0，总计填5。",
        BadExample = "自然人3、商业企业2，其余为0，总计填6。",
    };

    public IEnumerable<Finding> Check(CheckedReport report) => IdentityFindings.Of(report, Info, broken =>
        $"{CellNames.Table("T2")}“{IdentityFindings.Label(report, broken)}”行：各列之和为{broken.Expected.Text()}，总计栏填写{broken.Actual.Text()}");
}
