using System.Text;

namespace Aggregator.Server.Web.Tables;

/// <summary>Rows sorted, searched and paged by what the address says, so that a link or a bookmark shows the same again. Works without a script.</summary>
public static class TableViews
{
    private const int LongestFilter = 100;

    private const int MostWords = 8;

    /// <summary>Reads the address; what it does not know in it counts as absent.</summary>
    /// <param name="request">The request.</param>
    /// <param name="id">Name of the table on its page, lower-case letters; "" for the only one.</param>
    /// <param name="rows">All rows in the table's own order.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="pageSize">Rows on one page.</param>
    public static TableView<T> Of<T>(HttpRequest request, string id, IReadOnlyList<T> rows, IReadOnlyList<TableColumn<T>> columns, int pageSize = 100)
    {
        var name = new TableLayout(id, request.PathBase + request.Path, [], [], "", null, rows.Count, 0, 1, 1);
        var filter = request.Query[name.Name("q")].FirstOrDefault()?.Trim() ?? "";
        filter = filter.Length > LongestFilter ? filter[..LongestFilter] : filter;
        var sort = request.Query[name.Name("sort")].FirstOrDefault();
        var by = columns.FirstOrDefault(column => column.Sort is not null && (sort == column.Key || sort == "-" + column.Key));
        sort = by is null ? null : sort;

        var matching = Matching(rows, columns, filter);
        if (by is not null)
        {
            matching = Ordered(matching, by.Sort!, sort![0] == '-');
        }

        var pages = Math.Max(1, (matching.Count + pageSize - 1) / pageSize);
        var page = int.TryParse(request.Query[name.Name("p")].FirstOrDefault(), out var asked) ? Math.Clamp(asked, 1, pages) : 1;
        string[] own = [name.Name("q"), name.Name("sort"), name.Name("p")];
        var layout = name with
        {
            Others = [.. request.Query.Where(part => !own.Contains(part.Key) && part.Key != "handler").SelectMany(part => part.Value.Select(value => (part.Key, value ?? "")))],
            Filter = filter,
            Sort = sort,
            Matching = matching.Count,
            Page = page,
            PageCount = pages,
        };
        layout = layout with { Heads = [.. columns.Select(column => Head(layout, column))] };
        return new TableView<T>(layout, [.. matching.Skip((page - 1) * pageSize).Take(pageSize)]);
    }

    private static TableHead Head<T>(TableLayout layout, TableColumn<T> column)
    {
        if (column.Sort is null)
        {
            return new TableHead(column.Name, column.Class, null, null);
        }

        var order = layout.Sort == column.Key ? "ascending" : layout.Sort == "-" + column.Key ? "descending" : null;
        // Up, down, and back to the table's own order.
        var next = order switch { null => column.Key, "ascending" => "-" + column.Key, _ => null };
        return new TableHead(column.Name, column.Class, layout.Href(next, 1), order);
    }

    private static IReadOnlyList<T> Matching<T>(IReadOnlyList<T> rows, IReadOnlyList<TableColumn<T>> columns, string filter)
    {
        var words = Folded(filter).Split((char[]?)null, MostWords, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? rows : [.. rows.Where(Holds)];

        bool Holds(T row)
        {
            var text = Folded(string.Join('\n', columns.Select(column => column.Text?.Invoke(row))));
            return Array.TrueForAll(words, word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
        }
    }

    // OrderBy keeps the table's own order among equals.
    private static List<T> Ordered<T>(IReadOnlyList<T> rows, Func<T, IComparable?> by, bool isDescending)
    {
        var comparer = Comparer<IComparable?>.Create((a, b) => a is string text && b is string other ? string.CompareOrdinal(text, other) : Comparer<IComparable?>.Default.Compare(a, b));
        var keyed = rows.Select(row => (Row: row, Key: by(row))).OrderBy(one => one.Key is null);
        return [.. (isDescending ? keyed.ThenByDescending(one => one.Key, comparer) : keyed.ThenBy(one => one.Key, comparer)).Select(one => one.Row)];
    }

    // Full-width digits and letters are found by their ASCII twins.
    private static string Folded(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
