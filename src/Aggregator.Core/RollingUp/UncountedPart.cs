using Aggregator.Core.Reports;

namespace Aggregator.Core.RollingUp;

/// <summary>A unit whose figure is counted nowhere, because the report it belongs in brings none.</summary>
/// <param name="Unit">Its code.</param>
/// <param name="Holder">The unit whose report should hold it.</param>
/// <param name="Basis">Why that report brings none: the basis of the holder's contribution.</param>
public sealed record UncountedPart(string Unit, Unit Holder, string Basis)
{
    /// <summary>What is so, one Chinese clause without a full stop.</summary>
    public string Sentence => $"应并入“{Holder.Name}”的数据，但{Reason}，因此哪里都没有计入";

    /// <summary>Whether the holder has no report at all, so that it is so in every total.</summary>
    public bool IsEverywhere => Basis is "no-report" or "exempt" or "own-line-missing";

    /// <summary>Why nothing is brought, a Chinese clause.</summary>
    public string Reason => Basis switch
    {
        "no-report" => "该单位没有可用的报告",
        "exempt" => "该单位免报、没有报告",
        "own-line-missing" => "该单位只有全市汇总报告，没有本级数据",
        _ => "该单位报告的这一格没有数字",
    };
}
