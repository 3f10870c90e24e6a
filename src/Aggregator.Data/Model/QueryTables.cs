using Aggregator.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aggregator.Data.Model;

/// <summary>Rows for queries, hanging on a ledger row. Their keys come from the output, so no insert has to read a key back.</summary>
internal static class QueryTables
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<SubmissionRow>(table =>
        {
            HangOnLedger(table);
            table.Property(row => row.Unit).IsName();
            table.Property(row => row.Sha256).IsHash();
            table.Property(row => row.Format).IsCode();
            table.Property(row => row.Form).IsCode();
            table.Property(row => row.Status).IsCode();
            table.Property(row => row.PlacedBy).IsCode();
            table.Property(row => row.LateBasis).IsCode();
            table.Property(row => row.StatedPublished).HasMaxLength(Lengths.Code);
            table.Property(row => row.ReceivedAt).HasMaxLength(Lengths.Code);
            table.HasIndex(row => new { row.Unit, row.Year });
        });
        model.Entity<FigureRow>(table =>
        {
            HangOnLedger(table);
            table.Property(row => row.TableCode).IsCode();
            table.Property(row => row.RowCode).IsCode();
            table.Property(row => row.ColumnCode).IsCode();
            table.Property(row => row.State).IsCode();
            table.Property(row => row.Measure).IsName();
        });
        model.Entity<FindingRow>(table =>
        {
            HangOnLedger(table);
            table.Property(row => row.RuleId).IsCode();
            table.Property(row => row.Severity).IsCode();
            table.Property(row => row.Outcome).IsCode();
            table.Property(row => row.Unit).IsName();
            table.Property(row => row.Fingerprint).IsHash();
            table.Property(row => row.RuleSet).IsName();
            table.HasIndex(row => new { row.Unit, row.Year });
            table.HasIndex(row => row.Fingerprint);
        });
        model.Entity<RollupCellRow>(table =>
        {
            HangOnLedger(table);
            table.Property(row => row.TableCode).IsCode();
            table.Property(row => row.RowCode).IsCode();
            table.Property(row => row.ColumnCode).IsCode();
        });
        model.Entity<RankingEntryRow>(table =>
        {
            HangOnLedger(table);
            table.Property(row => row.GroupName).IsName();
            table.Property(row => row.Unit).IsName();
            table.Property(row => row.Grade).IsCode();
            table.HasIndex(row => row.Unit);
        });
        model.Entity<RankingLeafRow>(table =>
        {
            table.HasKey(row => new { row.LedgerId, row.EntryOrdinal, row.Ordinal });
            table.Property(row => row.Ordinal).ValueGeneratedNever();
            table.Property(row => row.EntryOrdinal).ValueGeneratedNever();
            table.Property(row => row.Code).IsCode();
            table.Property(row => row.Name).IsName();
            table.Property(row => row.State).IsCode();
            table.HasOne<RankingEntryRow>().WithMany().HasForeignKey(row => new { row.LedgerId, row.EntryOrdinal }).OnDelete(DeleteBehavior.Cascade);
        });
    }

    private static void HangOnLedger<T>(EntityTypeBuilder<T> table)
        where T : LedgerChildRow
    {
        table.HasKey(row => new { row.LedgerId, row.Ordinal });
        table.Property(row => row.Ordinal).ValueGeneratedNever();
        table.HasOne<StageLedgerRow>().WithMany().HasForeignKey(row => row.LedgerId).OnDelete(DeleteBehavior.Cascade);
    }
}
