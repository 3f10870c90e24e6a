using Microsoft.EntityFrameworkCore;

namespace Aggregator.Data.Model;

/// <summary>The model on SQLite, whose own comparison is by code unit already.</summary>
public sealed class SqliteContext(DbContextOptions<SqliteContext> options) : AggregatorContext(options)
{
    /// <inheritdoc />
    protected override string? ComparedTextCollation => null;
}
