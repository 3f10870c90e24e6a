using Microsoft.EntityFrameworkCore;

namespace Aggregator.Data.Model;

/// <summary>The model on PostgreSQL.</summary>
public sealed class PostgresContext(DbContextOptions<PostgresContext> options) : AggregatorContext(options)
{
    /// <summary>By byte: what a database's own collation takes for equal or sorts together differs from server to server.</summary>
    protected override string? ComparedTextCollation => "C";

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        // 0 and 1 as on the other two, so that one text of a check serves all three.
        configurationBuilder.Properties<bool>().HaveConversion<int>();
    }
}
