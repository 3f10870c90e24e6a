using Aggregator.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace Aggregator.Data.Model;

/// <summary>What reviewers wrote. Without a foreign key: outputs come and go, what a person wrote stays.</summary>
internal static class ReviewTables
{
    public static void Configure(ModelBuilder model) => model.Entity<ReviewChangeRow>(table =>
    {
        table.HasKey(row => row.Id);
        table.Property(row => row.Field).IsCode();
        table.Property(row => row.Unit).IsName();
        table.Property(row => row.Item).IsCode();
        table.Property(row => row.WrittenBy).IsName();
        table.Property(row => row.Sha256).IsHash();
        table.HasIndex(row => new { row.Unit, row.Year, row.Item, row.Field, row.Revision }).IsUnique();
    });
}
