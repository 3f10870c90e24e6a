namespace Aggregator.Core.Checking.Rules;

/// <summary>BALANCE: in every column of table 2, 新收 + 上年结转 equals 总计 + 结转下年度, as the form prints it.</summary>
internal sealed class CaseloadBalances : IRule
{
    public RuleInfo Info { get; } = new("BALANCE", "收办平衡不符", Severity.Error, FormBasis.BothForms, 2019, null,
        "表二每一列第一项加第二项之和是否等于第三项总计加第四项之和。", "请核对新收、上年结转、办理结果总计和结转下年度四项数字。")
    {
        Family = RuleFamily.Tables,
        GoodExample = "新收10、结转2，办理总计11、结转下年1。",
        BadExample = "新收10、结转2，办理总计11、结转下年2。",
    };

    public IEnumerable<Finding> Check(CheckedReport report) => IdentityFindings.Of(report, Info, broken =>
        $"{CellNames.Table("T2")}“{IdentityFindings.Label(report, broken)}”列：本年新收与上年结转之和为{broken.Expected.Text()}，办理结果总计与结转下年度之和为{broken.Actual.Text()}");
}
