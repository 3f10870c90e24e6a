namespace Aggregator.Core.Reports;

/// <summary>The Chinese names of scopes.</summary>
public static class ReportScopes
{
    /// <summary>The scope's name as rosters write it.</summary>
    public static string ChineseName(this ReportScope scope) => scope switch
    {
        ReportScope.OwnOrgan => "本机关",
        ReportScope.OwnLevel => "本级含所属",
        ReportScope.WholeArea => "全域汇总",
        _ => throw new ArgumentOutOfRangeException(nameof(scope)),
    };
}
