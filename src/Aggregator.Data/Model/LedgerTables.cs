using Aggregator.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace Aggregator.Data.Model;

/// <summary>Files, outputs of stages, and which outputs a run uses.</summary>
internal static class LedgerTables
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<StoredFileRow>(table =>
        {
            table.HasKey(row => row.Sha256);
            table.Property(row => row.Sha256).IsHash();
        });
        model.Entity<SeenFileRow>(table =>
        {
            table.HasKey(row => new { row.PathKey, row.Sha256 });
            table.Property(row => row.PathKey).IsHash();
            table.Property(row => row.Sha256).IsHash();
            table.HasOne<StoredFileRow>().WithMany().HasForeignKey(row => row.Sha256).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<StageLedgerRow>(table =>
        {
            table.HasKey(row => row.Id);
            table.Property(row => row.ContentKey).IsHash();
            table.Property(row => row.Stage).IsCode();
            table.Property(row => row.CodeVersion).IsCode();
            table.HasIndex(row => row.ContentKey).IsUnique();
        });
        model.Entity<RunOutputRow>(table =>
        {
            table.HasKey(row => new { row.RunId, row.Stage, row.SubjectKey });
            table.Property(row => row.Stage).IsCode();
            table.Property(row => row.SubjectKey).IsHash();
            table.HasOne<RunRow>().WithMany().HasForeignKey(row => row.RunId).OnDelete(DeleteBehavior.Cascade);
            table.HasOne<StageLedgerRow>().WithMany().HasForeignKey(row => row.LedgerId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
