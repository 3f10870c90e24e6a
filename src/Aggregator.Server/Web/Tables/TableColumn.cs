namespace Aggregator.Server.Web.Tables;

/// <summary>One column of a table that can be sorted and searched.</summary>
/// <param name="Key">What the address says for it: lower-case letters.</param>
/// <param name="Name">Its heading.</param>
/// <param name="Sort">What rows are ordered by; null where ordering says nothing. Null values come last in either direction. Units are ordered
/// by the roster, as offices list them, other texts by code unit.</param>
/// <param name="Text">What the search reads of a row; null for nothing.</param>
/// <param name="Class">Class of the heading, such as <c>num</c>.</param>
public sealed record TableColumn<T>(string Key, string Name, Func<T, IComparable?>? Sort = null, Func<T, string?>? Text = null, string? Class = null);
