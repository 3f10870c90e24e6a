namespace Aggregator.Core.Checking.Rules;

/// <summary>MEASURE_MISSING: what is wrong is followed by what is done about it.</summary>
internal sealed class MeasuresAreNamed : IRule
{
    public RuleInfo Info { get; } = new("MEASURE_MISSING", "没有改进措施", Severity.Warning, FormBasis.Contents, 2008, null,
        "“存在的主要问题”部分写了问题之后，是否写了改进情况或下一步措施。", "请针对所列问题写明已经或将要采取的改进措施。")
    {
        Family = RuleFamily.Sections,
        EarlyBasis = FormBasis.EarlyContents,
        GoodExample = "问题之后写明“下一步由办公室逐月核对”。",
        BadExample = "只列了两个问题，没有写怎样改进。",
    };

    public IEnumerable<Finding> Check(CheckedReport report)
    {
        if (ProblemReading.Of(report.Report) is { } reading && reading is { NamesNone: false, HasMeasure: false })
        {
            yield return report.Fails(Info, reading.Subject, $"“{reading.Name}”部分写了问题，没有写改进措施。", [report.At(reading.Evidence)]);
        }
    }
}
