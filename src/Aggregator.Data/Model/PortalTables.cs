using Aggregator.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace Aggregator.Data.Model;

/// <summary>What was seen on units' web sites. Without foreign keys, like all that no re-run may take away.</summary>
internal static class PortalTables
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<PortalRoundRow>(table =>
        {
            table.HasKey(row => row.Id);
            table.Property(row => row.SiteKey).IsHash();
            table.Property(row => row.Unit).IsName();
            table.Property(row => row.Outcome).IsCode();
            table.HasIndex(row => row.SiteKey);
            table.HasIndex(row => row.WishId);
        });
        model.Entity<PortalSightingRow>(table =>
        {
            table.HasKey(row => row.Id);
            table.Property(row => row.SiteKey).IsHash();
            table.Property(row => row.Unit).IsName();
            table.Property(row => row.Part).IsCode();
            table.Property(row => row.UrlKey).IsHash();
            table.Property(row => row.Outcome).IsCode();
            table.Property(row => row.Sha256).IsHash();
            table.Property(row => row.ServedSha256).IsHash();
            table.Property(row => row.Digest).IsHash();
            table.Property(row => row.Etag).IsName();
            table.Property(row => row.LastModified).IsName();
            table.HasIndex(row => row.RoundId);
            // The newest look at each address; and every look that brought a change, which is what a night reads.
            table.HasIndex(row => new { row.SiteKey, row.UrlKey });
            table.HasIndex(row => new { row.Changed, row.SeenAt });
        });
        model.Entity<PortalWishRow>(table =>
        {
            table.HasKey(row => row.Id);
            table.Property(row => row.Unit).IsName();
            table.Property(row => row.AskedBy).IsName();
        });
    }
}
