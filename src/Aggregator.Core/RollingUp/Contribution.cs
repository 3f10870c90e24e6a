using System.Text.Json.Serialization;

namespace Aggregator.Core.RollingUp;

/// <summary>What one unit brings to a city cell.</summary>
/// <param name="Unit">Unit code.</param>
/// <param name="Value">What it adds; null when it adds nothing (see <paramref name="Basis"/>).</param>
/// <param name="Basis">
/// <c>value</c>, <c>blank</c>, <c>na</c>, <c>masked</c>, <c>text</c>, <c>missing</c> (cell states), <c>other-all</c> (the old form's single
/// row 其他处理, counted in 3.其他), <c>yuan</c> (printed in 元, counted in 万元), <c>included-in</c>, <c>vertical</c>, <c>not-city-line</c> (规章), <c>exempt</c> (免报 by a
/// document, and no report came), <c>no-report</c>, <c>published</c> (the city's own whole-area report, which is set beside the total),
/// <c>own-line-missing</c> (the government has such a report only and none of its own figures), <c>excluded</c> (不计入 by a document) or
/// <c>adjusted</c> (a number the office adds or takes off by a document: a line of its own beside the unit's).
/// </param>
public sealed record Contribution(string Unit, decimal? Value, string Basis)
{
    /// <summary>Number of the document by which the office had it counted so; null where the unit's report alone speaks.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Document { get; init; }

    /// <summary>Whether the value is a number that makes the total one; a blank and a mark add 0 and make none.</summary>
    internal bool IsNumber => Value is not null && (Basis is "value" or "other-all" or "yuan" or "adjusted");

    /// <summary>Whether the unit does not belong in this total at all.</summary>
    internal bool IsOutside => Basis is "included-in" or "vertical" or "not-city-line" or "exempt" or "published" or "excluded";
}
