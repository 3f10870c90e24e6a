using Aggregator.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace Aggregator.Data.Model;

/// <summary>Requests, runs, their progress, what they wrote; and the journal of the schema.</summary>
internal static class RunTables
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<SchemaVersionRow>(table =>
        {
            table.HasKey(row => row.Id);
            table.Property(row => row.Id).ValueGeneratedNever();
            table.Property(row => row.Name).IsName();
            table.Property(row => row.Sha256).IsHash();
        });
        model.Entity<RunRequestRow>(table =>
        {
            table.HasKey(row => row.Id);
            table.Property(row => row.Kind).IsCode();
            table.Property(row => row.DedupeKey).IsName();
            table.HasIndex(row => row.DedupeKey).IsUnique();
            table.HasIndex(row => row.FinishedAt);
        });
        model.Entity<RunRow>(table =>
        {
            table.HasKey(row => row.Id);
            table.Property(row => row.Stage).IsCode();
            table.Property(row => row.CodeVersion).IsCode();
            table.HasIndex(row => row.RunRequestId).IsUnique();
            table.HasOne<RunRequestRow>().WithOne().HasForeignKey<RunRow>(row => row.RunRequestId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<RunStageRow>(table =>
        {
            table.HasKey(row => new { row.RunId, row.Stage });
            table.Property(row => row.Stage).IsCode();
            table.HasOne<RunRow>().WithMany().HasForeignKey(row => row.RunId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<RunFaultRow>(table =>
        {
            table.HasKey(row => new { row.RunId, row.Ordinal });
            table.Property(row => row.Ordinal).ValueGeneratedNever();
            table.Property(row => row.FaultKey).IsHash();
            table.Property(row => row.Stage).IsCode();
            table.HasIndex(row => new { row.RunId, row.FaultKey }).IsUnique();
            table.HasOne<RunRow>().WithMany().HasForeignKey(row => row.RunId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<PublishedFileRow>(table =>
        {
            table.HasKey(row => new { row.RunId, row.Ordinal });
            table.Property(row => row.Ordinal).ValueGeneratedNever();
            table.Property(row => row.Sha256).IsHash();
            table.HasOne<RunRow>().WithMany().HasForeignKey(row => row.RunId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
