namespace Aggregator.Server.Web.Tables;

/// <summary>One heading as it is shown.</summary>
/// <param name="Name">Its words.</param>
/// <param name="Class">Its class or null.</param>
/// <param name="Href">Where a click leads; null for a column that cannot be sorted.</param>
/// <param name="Order"><c>ascending</c>, <c>descending</c> or null: what <c>aria-sort</c> says.</param>
public sealed record TableHead(string Name, string? Class, string? Href, string? Order);
