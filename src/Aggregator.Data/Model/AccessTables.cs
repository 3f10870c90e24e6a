using Aggregator.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace Aggregator.Data.Model;

/// <summary>Who may come in, and what they did.</summary>
internal static class AccessTables
{
    /// <param name="model">Takes the tables.</param>
    /// <param name="collation">Compares by code unit: a case changed in an entry is an entry changed. Null keeps the provider's own.</param>
    public static void Configure(ModelBuilder model, string? collation)
    {
        model.Entity<AccountRow>(table =>
        {
            table.HasKey(row => row.Id);
            table.Property(row => row.Name).IsCode();
            table.Property(row => row.FoldedName).IsCode();
            table.Property(row => row.DisplayName).IsCode();
            table.Property(row => row.RoleCode).IsCode();
            table.Property(row => row.Unit).IsName();
            table.Property(row => row.Stamp).IsHash();
            table.Property(row => row.OidcSubject!).IsHash();
            table.HasIndex(row => row.FoldedName).IsUnique();
            table.HasIndex(row => row.OidcSubject).IsUnique();
        });
        model.Entity<ApiKeyRow>(table =>
        {
            table.HasKey(row => row.Id);
            table.Property(row => row.KeyHash).IsHash();
            table.Property(row => row.Name).IsCode();
            table.HasOne<AccountRow>().WithMany().HasForeignKey(row => row.AccountId).OnDelete(DeleteBehavior.Restrict);
            table.HasIndex(row => row.KeyHash).IsUnique();
        });
        model.Entity<AuditEntryRow>(table =>
        {
            table.HasKey(row => row.Seq);
            table.Property(row => row.Seq).ValueGeneratedNever();
            table.Property(row => row.Who).IsName();
            table.Property(row => row.RoleCode).IsCode();
            table.Property(row => row.Action).IsCode();
            table.Property(row => row.Subject).IsName();
            table.Property(row => row.Detail).UseCollation(collation);
            table.Property(row => row.PreviousHash).IsHash();
            table.Property(row => row.EntryHash).IsHash();
        });
        model.Entity<EndedSessionRow>(table =>
        {
            table.HasKey(row => row.Session);
            table.Property(row => row.Session).IsHash();
        });
        model.Entity<SignInSourceRow>(table =>
        {
            table.HasKey(row => new { row.AccountId, row.Network });
            table.Property(row => row.Network).IsCode();
            table.HasOne<AccountRow>().WithMany().HasForeignKey(row => row.AccountId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<SettingRow>(table =>
        {
            table.HasKey(row => row.Name);
            table.Property(row => row.Name).IsCode();
            table.Property(row => row.Content).IsCode();
            table.Property(row => row.ChangedBy).IsName();
        });
    }
}
