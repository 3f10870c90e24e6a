namespace Aggregator.Core.RollingUp;

/// <summary>What one unit brings to a city cell.</summary>
/// <param name="Unit">Unit code.</param>
/// <param name="Value">What it adds; null when it adds nothing (see <paramref name="Basis"/>).</param>
/// <param name="Basis">
/// <c>value</c>, <c>blank</c>, <c>na</c>, <c>masked</c>, <c>text</c>, <c>missing</c> (cell states), <c>other-all</c> (the old form's single
/// row 其他处理, counted in 3.其他), <c>included-in</c>, <c>vertical</c>, <c>not-city-line</c> (规章), <c>exempt</c> (免报 by a
/// document, and no report came) or <c>no-report</c>.
/// </param>
public sealed record Contribution(string Unit, decimal? Value, string Basis);
