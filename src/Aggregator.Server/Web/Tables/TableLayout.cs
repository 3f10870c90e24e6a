namespace Aggregator.Server.Web.Tables;

/// <summary>What the partials need of a table: <c>_TableTools</c> above it, <c>_TableHead</c> in it, <c>_TablePages</c> below.</summary>
/// <param name="Id">Name of the table on its page, "" for the only one; also the anchor its links lead to.</param>
/// <param name="Path">Address of the page without its query.</param>
/// <param name="Others">The parts of the address that are not this table's, kept by everything it leads to.</param>
/// <param name="Heads">Its headings.</param>
/// <param name="Filter">What is searched for, "" for nothing.</param>
/// <param name="Sort">The part of the address that orders, as written; null for the table's own order.</param>
/// <param name="All">How many rows there are.</param>
/// <param name="Matching">How many of them hold what is searched for.</param>
/// <param name="Page">This page's number, from 1.</param>
/// <param name="PageCount">How many pages there are, at least 1.</param>
public sealed record TableLayout(
    string Id,
    string Path,
    IReadOnlyList<(string Name, string Value)> Others,
    IReadOnlyList<TableHead> Heads,
    string Filter,
    string? Sort,
    int All,
    int Matching,
    int Page,
    int PageCount)
{
    /// <summary>The anchor of the table.</summary>
    public string Anchor => Id.Length == 0 ? "table" : Id;

    /// <summary>Name of a part of the address: <c>q</c>, <c>sort</c> or <c>p</c>.</summary>
    public string Name(string part) => Id.Length == 0 ? part : Id + "." + part;

    /// <summary>Address of another page of the same rows.</summary>
    public string PageHref(int page) => Href(Sort, page);

    /// <summary>Address with another order, from the first page.</summary>
    internal string Href(string? sort, int page)
    {
        var parts = Others.ToList();
        Add("q", Filter.Length > 0 ? Filter : null);
        Add("sort", sort);
        Add("p", page > 1 ? page.ToString(System.Globalization.CultureInfo.InvariantCulture) : null);
        return Path + QueryString.Create(parts.Select(part => KeyValuePair.Create(part.Name, (string?)part.Value))) + "#" + Anchor;

        void Add(string part, string? value)
        {
            if (value is not null)
            {
                parts.Add((Name(part), value));
            }
        }
    }
}
