namespace Aggregator.Server.Web.Tables;

/// <summary>The rows of a table that one page shows. Made by <see cref="TableViews"/>.</summary>
/// <param name="Layout">What the partials need.</param>
/// <param name="Rows">The rows of this page.</param>
public sealed record TableView<T>(TableLayout Layout, IReadOnlyList<T> Rows);
