using Aggregator.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace Aggregator.Data.Model;

/// <summary>What reviewers wrote. Without a foreign key: outputs come and go, what a person wrote stays.</summary>
internal static class ReviewTables
{
    /// <param name="model">Takes the table.</param>
    /// <param name="collation">Compares by code unit: whoever changes the case of a letter has changed the cell. Null keeps the provider's own.</param>
    public static void Configure(ModelBuilder model, string? collation) => model.Entity<ReviewChangeRow>(table =>
    {
        table.HasKey(row => row.Id);
        table.Property(row => row.Field).IsCode();
        table.Property(row => row.Unit).IsName();
        table.Property(row => row.Item).IsCode();
        table.Property(row => row.CellValue).UseCollation(collation);
        table.Property(row => row.WrittenBy).IsName();
        table.Property(row => row.Sha256).IsHash();
        table.HasIndex(row => new { row.Unit, row.Year, row.Item, row.Field, row.Revision }).IsUnique();
    });
}
