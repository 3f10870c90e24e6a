using Aggregator.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace Aggregator.Data.Model;

/// <summary>What watches over the nights: those that did not run, signs of life, and messages on their way.</summary>
internal static class WatchTables
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<MissedNightRow>(table => table.HasKey(row => row.Day));
        model.Entity<HeartbeatRow>(table =>
        {
            table.HasKey(row => row.Name);
            table.Property(row => row.Name).IsCode();
        });
        model.Entity<NoticeRow>(table =>
        {
            table.HasKey(row => row.Id);
            table.Property(row => row.Channel).IsCode();
            table.Property(row => row.Subject).IsName();
            table.Property(row => row.Event).IsCode();
            table.HasIndex(row => new { row.Channel, row.Subject }).IsUnique();
            table.HasIndex(row => new { row.EndedAt, row.NextAt });
        });
    }
}
