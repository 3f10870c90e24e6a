using Aggregator.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace Aggregator.Data.Model;

/// <summary>People's decisions. Without a foreign key: outputs come and go, a decision stays.</summary>
internal static class DecisionTables
{
    public static void Configure(ModelBuilder model) => model.Entity<FindingDecisionRow>(table =>
    {
        table.HasKey(row => row.Id);
        table.Property(row => row.Fingerprint).IsHash();
        table.Property(row => row.RuleId).IsCode();
        table.Property(row => row.Unit).IsName();
        table.Property(row => row.Outcome).IsCode();
        table.Property(row => row.Decision).IsCode();
        table.Property(row => row.DecidedBy).IsName();
        table.Property(row => row.DocumentNumber).IsName();
        table.HasIndex(row => row.Fingerprint);
        table.HasIndex(row => new { row.Unit, row.Year });
    });
}
