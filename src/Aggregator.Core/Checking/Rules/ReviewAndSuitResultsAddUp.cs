namespace Aggregator.Core.Checking.Rules;

/// <summary>T3_SUM: in each of the three blocks of table 3, 总计 equals the four results.</summary>
internal sealed class ReviewAndSuitResultsAddUp : IRule
{
    public RuleInfo Info { get; } = new("T3_SUM", "复议诉讼合计不符", Severity.Error, FormBasis.BothForms, 2019, null,
        "表三行政复议、未经复议直接起诉、复议后起诉三组的总计是否等于四种结果之和。", "请核对该组四种结果的件数并更正总计或有误的一格。")
    {
        Family = RuleFamily.Tables,
        GoodExample = "维持2、纠正1、其他0、尚未审结1，总计填4。",
        BadExample = "维持2、纠正1、其他0、尚未审结1，总计填3。",
    };

    public IEnumerable<Finding> Check(CheckedReport report) => IdentityFindings.Of(report, Info, broken =>
        $"{CellNames.Table("T3")}“{IdentityFindings.Label(report, broken)}”栏：结果维持、结果纠正、其他结果、尚未审结之和为{broken.Expected.Text()}，总计填写{broken.Actual.Text()}");
}
