using Microsoft.EntityFrameworkCore;

namespace Aggregator.Data.Model;

/// <summary>The model on SQL Server.</summary>
public sealed class SqlServerContext(DbContextOptions<SqlServerContext> options) : AggregatorContext(options)
{
    /// <summary>A database's usual collation takes <c>b01</c>, <c>B01</c> and <c>Ｂ01</c> for one code; the roster does not.</summary>
    protected override string? ComparedTextCollation => "Latin1_General_100_BIN2";
}
