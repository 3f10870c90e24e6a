namespace Aggregator.Core.RollingUp;

/// <summary>One line of the series over the years, in the words of the 2021 form.</summary>
/// <param name="Code">Its code in rollup-years.json.</param>
/// <param name="Block">The table it is shown in: 主动公开, 依申请公开, 行政复议 or 行政诉讼.</param>
/// <param name="Name">Its name for a reader.</param>
/// <param name="Measure">件 or 万元.</param>
public sealed record YearIndicator(string Code, string Block, string Name, string Measure);
