using Aggregator.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace Aggregator.Data.Model;

/// <summary>What persons decided on hand-ins.</summary>
internal static class ReturnTables
{
    public static void Configure(ModelBuilder model) => model.Entity<SubmissionReturnRow>(table =>
    {
        table.HasKey(row => row.Id);
        table.Property(row => row.Unit).IsName();
        table.Property(row => row.Sha256).IsHash();
        table.Property(row => row.ReturnedBy).IsName();
        table.Property(row => row.WithdrawnBy).IsName();
        table.HasIndex(row => new { row.Unit, row.Year });
    });
}
