namespace Aggregator.Core.Scoring.Schemes;

/// <summary>一级指标: 时效, 20 points.</summary>
/// <param name="Code">A.</param>
/// <param name="Name">时效.</param>
/// <param name="Points">What its items add up to.</param>
/// <param name="Items">二级指标 in order.</param>
public sealed record SchemeLevel(string Code, string Name, decimal Points, IReadOnlyList<SchemeItem> Items)
{
    /// <summary>Its 三级指标 in order.</summary>
    public IEnumerable<SchemeLeaf> Leaves => Items.SelectMany(item => item.Leaves);
}
