using Aggregator.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace Aggregator.Data.Model;

/// <summary>Who works on this database, and what they have taken. A worker's row that goes frees what it had: the database sees to it.</summary>
internal static class WorkerTables
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<WorkerRow>(table =>
        {
            table.HasKey(row => row.Id);
            table.Property(row => row.Name).IsName();
            table.Property(row => row.Ability).IsName();
        });
        model.Entity<LeaseRow>(table =>
        {
            table.HasKey(row => row.Name);
            table.Property(row => row.Name).IsCode();
            table.HasOne<WorkerRow>().WithMany().HasForeignKey(row => row.WorkerId).OnDelete(DeleteBehavior.SetNull);
        });
        model.Entity<StageWorkRow>(table =>
        {
            table.HasKey(row => new { row.RunId, row.Stage, row.Ordinal });
            table.Property(row => row.Ordinal).ValueGeneratedNever();
            table.Property(row => row.Stage).IsCode();
            table.Property(row => row.Ability).IsName();
            table.HasIndex(row => new { row.IsDone, row.WorkerId });
            table.HasOne<RunRow>().WithMany().HasForeignKey(row => row.RunId).OnDelete(DeleteBehavior.Cascade);
            table.HasOne<WorkerRow>().WithMany().HasForeignKey(row => row.WorkerId).OnDelete(DeleteBehavior.SetNull);
        });
        model.Entity<FileBytesRow>(table =>
        {
            table.HasKey(row => new { row.Sha256, row.Ordinal });
            table.Property(row => row.Sha256).IsHash();
            table.Property(row => row.Ordinal).ValueGeneratedNever();
        });
    }
}
