namespace Aggregator.Core.Scoring.Schemes;

/// <summary>二级指标: 公布, 12 points. A file that lists leaves directly under a level has one item a leaf, of the leaf's own name.</summary>
/// <param name="Code">A2.</param>
/// <param name="Name">公布.</param>
/// <param name="Points">What its leaves add up to.</param>
/// <param name="Leaves">三级指标 in order.</param>
public sealed record SchemeItem(string Code, string Name, decimal Points, IReadOnlyList<SchemeLeaf> Leaves);
