using Aggregator.Intake.Reading;

namespace Aggregator.Intake.Tabular;

/// <summary>Where each known column of a list stands, by its English or Chinese name; unknown columns are left alone.</summary>
internal sealed class TabularHeader
{
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);

    /// <summary>Reads a header row against the known columns: the code first, then every name it goes by.</summary>
    public TabularHeader(TabularRow row, IReadOnlyList<IReadOnlyList<string>> known)
    {
        for (var column = 0; column < row.Fields.Count; column++)
        {
            var text = Spaces.Remove(row.Fields[column]).TrimStart('*').ToLowerInvariant();
            var names = known.FirstOrDefault(names => names.Contains(text, StringComparer.Ordinal));
            if (names is not null && !_columns.TryAdd(names[0], column))
            {
                Doubled.Add(names[0]);
            }
        }
    }

    /// <summary>Codes of columns that stand twice.</summary>
    public List<string> Doubled { get; } = [];

    public bool Has(string code) => _columns.ContainsKey(code);

    /// <summary>The field of a column, empty when the column or the field is absent.</summary>
    public string Of(TabularRow row, string code) => _columns.TryGetValue(code, out var column) ? row.Field(column) : "";
}
