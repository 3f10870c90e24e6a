namespace Aggregator.Core.Checking.Rules;

/// <summary>PROBLEM_GENERIC: the problems are this unit's own and not stock phrases only.</summary>
internal sealed class ProblemsAreConcrete : IRule
{
    public RuleInfo Info { get; } = new("PROBLEM_GENERIC", "存在问题空泛", Severity.Warning, "", 2008, null,
        "“存在的主要问题”部分是否只有哪个单位都适用的套话。", "请写明具体是哪项工作、哪个环节、什么表现，并写清改进办法。")
    {
        Family = RuleFamily.Sections,
        GoodExample = "写明哪个栏目更新晚了几天、由谁改进。",
        BadExample = "只写“公开意识有待提高，公开力度还需加强”。",
    };

    public IEnumerable<Finding> Check(CheckedReport report)
    {
        if (ProblemReading.Of(report.Report) is { } reading && reading.IsGeneric)
        {
            yield return report.Fails(Info, reading.Subject, $"“{reading.Name}”部分都是通用的套话，没有写到本单位的具体事项、数字或做法。", [report.At(reading.Evidence)]);
        }
    }
}
