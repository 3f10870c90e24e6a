namespace Aggregator.Core.Checking.Rules;

/// <summary>STATS_SUM: the totals of the statistics table of 2014 to 2018, and of the local tables before it, equal their parts.</summary>
internal sealed class IndicatorsAddUp : IRule
{
    // That the lines add up is how such tables are filled in everywhere; no article says so.
    public RuleInfo Info { get; } = new("STATS_SUM", "统计表合计不符", Severity.Warning, "", 2008, 2018,
        "2018年度以前的统计表中，收到申请、办结、答复、不同意公开、复议、诉讼、工作人员等总数是否等于其下各项之和。", "请核对该总数和各分项，更正有误的一格。")
    {
        Family = RuleFamily.Tables,
        GoodExample = "收到申请数10件，当面2件、网络8件。",
        BadExample = "收到申请数10件，当面2件、网络7件。",
    };

    public IEnumerable<Finding> Check(CheckedReport report) => TableDefects.Of(IndicatorIdentities.Of(report.Report)).Select(defect =>
        IdentityFindings.Fails(report, Info, defect,
            $"{CellNames.Table(defect.Primary.Identity.Stated[0].Table)}{CellNames.Of(report.Report, defect.Primary.Identity.Stated[0])}：其下各项之和为{defect.Primary.Expected.Text()}，总数填写{defect.Primary.Actual.Text()}"));
}
