using Aggregator.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace Aggregator.Data.Model;

/// <summary>What was handed in over the web, and what persons said whose it is. Without foreign keys: outputs come and go, these stay.</summary>
internal static class FilingTables
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<HandInRow>(table =>
        {
            table.HasKey(row => row.Id);
            table.Property(row => row.Batch).IsCode();
            table.Property(row => row.Sha256).IsHash();
            table.Property(row => row.FileName).IsName();
            table.Property(row => row.Unit).IsName();
            table.Property(row => row.Account).IsName();
            table.Property(row => row.Person).IsName();
            table.Property(row => row.State).IsCode();
            table.HasIndex(row => new { row.Batch, row.Ordinal }).IsUnique();
            table.HasIndex(row => row.Sha256);
            table.HasIndex(row => row.Unit);
        });
        model.Entity<PlacementRow>(table =>
        {
            table.HasKey(row => row.Id);
            table.Property(row => row.Sha256).IsHash();
            table.Property(row => row.Unit).IsName();
            table.Property(row => row.PlacedBy).IsName();
            table.HasIndex(row => new { row.Sha256, row.Revision }).IsUnique();
        });
    }
}
