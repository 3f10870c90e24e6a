using Aggregator.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Aggregator.Data;

/// <summary>
/// The columns of one kind of row, for inserting many of them past change tracking, which matters because a report has hundreds of figures. Tables,
/// columns and conversions come from the model, so the rows are what EF Core would write.
/// </summary>
internal sealed class RowColumns
{
    private readonly IProperty[] _properties;
    private readonly Func<object, object?>[] _readers;

    private RowColumns(AggregatorContext context, IEntityType type)
    {
        var sql = context.GetService<ISqlGenerationHelper>();
        _properties = [.. type.GetProperties()];
        _readers = Array.ConvertAll(_properties, ReaderOf);
        Table = sql.DelimitIdentifier(type.GetTableName()!);
        Names = [.. _properties.Select(property => property.GetColumnName())];
        Delimited = [.. Names.Select(name => sql.DelimitIdentifier(name))];
        Mappings = [.. _properties.Select(property => property.GetRelationalTypeMapping())];
    }

    /// <summary>The table's name, delimited.</summary>
    public string Table { get; }

    /// <summary>The columns' names.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The same, delimited.</summary>
    public IReadOnlyList<string> Delimited { get; }

    /// <summary>How the database holds each.</summary>
    public IReadOnlyList<RelationalTypeMapping> Mappings { get; }

    /// <summary>The kinds among the rows with their rows, in the order the kinds come in.</summary>
    public static IEnumerable<(RowColumns Columns, IEnumerable<object> Rows)> Of(AggregatorContext context, IEnumerable<object> rows) =>
        rows.GroupBy(row => row.GetType()).Select(kind => (new RowColumns(context, context.Model.FindEntityType(kind.Key)!), (IEnumerable<object>)kind));

    /// <summary>What a column of a row holds, as the provider takes it; null for null.</summary>
    public object? Value(object row, int column) => _readers[column](row);

    private static Func<object, object?> ReaderOf(IProperty property)
    {
        var getter = property.GetGetter();
        return property.GetTypeMapping().Converter is { } converter
            ? row => converter.ConvertToProvider(getter.GetClrValue(row))
            : row => getter.GetClrValue(row);
    }
}
