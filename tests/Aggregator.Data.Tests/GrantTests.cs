using Aggregator.Data.Tests.Databases;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Aggregator.Data.Tests;

/// <summary>What the program's login may not do on a server. What it may, every other contract test shows: they run as that login.</summary>
[TestClass]
public sealed class GrantTests
{
    [TestMethod]
    public async Task A_reader_sees_the_views_and_no_table()
    {
        await using var database = await TestDatabase.OpenAsync(StoreProvider.Postgres);
        using var owner = database.AsOwner();
        await using var context = owner.Open();
        await context.Database.OpenConnectionAsync();
#pragma warning disable EF1002 // The names are ours.
        await context.Database.ExecuteSqlRawAsync($"DO $$ BEGIN EXECUTE format('GRANT USAGE ON SCHEMA %I TO {StoreGrants.Reader}', current_schema()); END $$; SET ROLE {StoreGrants.Reader}");
        foreach (var (view, _) in StoreViews.All)
        {
            await context.Database.ExecuteSqlRawAsync($"SELECT COUNT(*) FROM {view}");
        }
#pragma warning restore EF1002

        var refused = await Assert.ThrowsExactlyAsync<PostgresException>(() => context.Database.ExecuteSqlRawAsync("SELECT COUNT(*) FROM account"));
        Assert.AreEqual(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        await context.Database.ExecuteSqlRawAsync("RESET ROLE");
    }

    [TestMethod]
    [DataRow("UPDATE audit_entry SET who = 'other'")]
    [DataRow("DELETE FROM audit_entry")]
    [DataRow("UPDATE finding_decision SET reason = ''")]
    [DataRow("DELETE FROM review_change")]
    [DataRow("DELETE FROM submission_return")]
    [DataRow("UPDATE stage_ledger SET payload = ''")]
    [DataRow("UPDATE figure SET value = 0")]
    [DataRow("DELETE FROM account")]
    [DataRow("INSERT INTO schema_version (id, name, sha256, applied_at) VALUES (99, 'x', 'x', now())")]
    [DataRow("DROP TABLE figure")]
    [DataRow("ALTER TABLE audit_entry ADD COLUMN x text")]
    [DataRow("CREATE TABLE mine (id integer)")]
    public async Task The_login_of_the_program_may_not(string sql)
    {
        await using var database = await TestDatabase.OpenAsync(StoreProvider.Postgres);
        await using var context = database.Store.Open();
        var refused = await Assert.ThrowsExactlyAsync<PostgresException>(() => context.Database.ExecuteSqlRawAsync(sql));
        Assert.AreEqual(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }
}
