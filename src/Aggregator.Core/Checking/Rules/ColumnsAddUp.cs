namespace Aggregator.Core.Checking.Rules;

/// <summary>SUM_COL: in every column of table 2, （七）总计 equals the outcome rows.</summary>
internal sealed class ColumnsAddUp : IRule
{
    public RuleInfo Info { get; } = new("SUM_COL", "列合计不符", Severity.Error, FormBasis.BothForms, 2019, null,
        "表二每一列的“（七）总计”是否等于各项办理结果之和。", "请核对该列各行数字并更正总计或有误的一格。")
    {
        Family = RuleFamily.Tables,
        GoodExample = "自然人列各项结果之和为12，“（七）总计”填12。",
        BadExample = "自然人列各项结果之和为12，“（七）总计”填11。",
    };

    public IEnumerable<Finding> Check(CheckedReport report) => IdentityFindings.Of(report, Info, broken =>
        $"{CellNames.Table("T2")}“{IdentityFindings.Label(report, broken)}”列：各项办理结果之和为{broken.Expected.Text()}，“（七）总计”行填写{broken.Actual.Text()}");
}
