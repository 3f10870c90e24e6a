using System.Text;
using Aggregator.Data.Model;
using Aggregator.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace Aggregator.Data;

/// <summary>
/// Writes <c>sql/&lt;provider&gt;/grants.sql</c>: what a server's login of the program needs and nothing more. It cannot change the schema, nor
/// what stands in the log of who did what, in decisions and reviewers' words: these are added to only.
/// </summary>
public static class StoreGrants
{
    /// <summary>The role that has the rights; logins become its members.</summary>
    public const string Role = "aggregator_app";

    /// <summary>The role of an office's own reports: it reads the views and nothing else.</summary>
    public const string Reader = "aggregator_read";

    private const string Header = "-- Generated from the model by `aggregator sql --write`: the rights of the program's login. Do not edit.\n";

    private static readonly Dictionary<Type, string[]> Rights = new()
    {
        [typeof(SchemaVersionRow)] = ["SELECT"],
        // Added to only.
        [typeof(StoredFileRow)] = ["SELECT", "INSERT"],
        [typeof(SeenFileRow)] = ["SELECT", "INSERT"],
        [typeof(StageLedgerRow)] = ["SELECT", "INSERT"],
        [typeof(SubmissionRow)] = ["SELECT", "INSERT"],
        [typeof(FigureRow)] = ["SELECT", "INSERT"],
        [typeof(FindingRow)] = ["SELECT", "INSERT"],
        [typeof(RollupCellRow)] = ["SELECT", "INSERT"],
        [typeof(RankingEntryRow)] = ["SELECT", "INSERT"],
        [typeof(RankingLeafRow)] = ["SELECT", "INSERT"],
        [typeof(FindingDecisionRow)] = ["SELECT", "INSERT"],
        [typeof(ReviewChangeRow)] = ["SELECT", "INSERT"],
        [typeof(PlacementRow)] = ["SELECT", "INSERT"],
        [typeof(PortalRoundRow)] = ["SELECT", "INSERT"],
        [typeof(PortalSightingRow)] = ["SELECT", "INSERT"],
        [typeof(PortalWishRow)] = ["SELECT", "INSERT"],
        [typeof(AuditEntryRow)] = ["SELECT", "INSERT"],
        [typeof(FileBytesRow)] = ["SELECT", "INSERT"],
        [typeof(MissedNightRow)] = ["SELECT", "INSERT"],
        // Changed, never deleted.
        [typeof(RunRequestRow)] = ["SELECT", "INSERT", "UPDATE"],
        [typeof(RunRow)] = ["SELECT", "INSERT", "UPDATE"],
        [typeof(RunStageRow)] = ["SELECT", "INSERT", "UPDATE"],
        [typeof(SubmissionReturnRow)] = ["SELECT", "INSERT", "UPDATE"],
        [typeof(HandInRow)] = ["SELECT", "INSERT", "UPDATE"],
        [typeof(AccountRow)] = ["SELECT", "INSERT", "UPDATE"],
        [typeof(ApiKeyRow)] = ["SELECT", "INSERT", "UPDATE"],
        [typeof(SettingRow)] = ["SELECT", "INSERT", "UPDATE"],
        [typeof(HeartbeatRow)] = ["SELECT", "INSERT", "UPDATE"],
        [typeof(NoticeRow)] = ["SELECT", "INSERT", "UPDATE"],
        // Forgotten once they count no more.
        [typeof(EndedSessionRow)] = ["SELECT", "INSERT", "DELETE"],
        [typeof(SignInSourceRow)] = ["SELECT", "INSERT", "UPDATE", "DELETE"],
        // Who works now, and on what: gone when it is done.
        [typeof(WorkerRow)] = ["SELECT", "INSERT", "UPDATE", "DELETE"],
        [typeof(LeaseRow)] = ["SELECT", "INSERT", "UPDATE"],
        [typeof(StageWorkRow)] = ["SELECT", "INSERT", "UPDATE", "DELETE"],
        // A night that is done again says anew what it uses, wrote and stumbled over.
        [typeof(RunOutputRow)] = ["SELECT", "INSERT", "UPDATE", "DELETE"],
        [typeof(RunFaultRow)] = ["SELECT", "INSERT", "DELETE"],
        [typeof(PublishedFileRow)] = ["SELECT", "INSERT", "DELETE"],
    };

    /// <summary>The script, or null for SQLite, which has no logins. It may be run again.</summary>
    /// <exception cref="KeyNotFoundException">A table has no rights yet: they are decided here when it is made.</exception>
    public static string? Generate(StoreProvider provider)
    {
        if (provider == StoreProvider.Sqlite)
        {
            return null;
        }

        using var context = StoreContexts.Create(provider, StoreContexts.OptionsFor(new StoreOptions(provider, "Server=none;Database=none")));
        var text = new StringBuilder(Header).Append(provider == StoreProvider.SqlServer ? SqlServerRole : PostgresRole);
        foreach (var type in context.Model.GetEntityTypes().OrderBy(type => type.GetTableName(), StringComparer.Ordinal))
        {
            var table = provider == StoreProvider.SqlServer ? $"[{type.GetTableName()}]" : type.GetTableName();
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"GRANT {string.Join(", ", Rights[type.ClrType])} ON {table} TO {Role};\n");
        }

        foreach (var (view, _) in StoreViews.All)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"GRANT SELECT ON {view} TO {Reader};\n");
        }

        return text.Append(SchedulerRights(provider)).ToString();
    }

    // The scheduler's tables are its library's and are there once a worker or `aggregator migrate` has made them.
    private static string SchedulerRights(StoreProvider provider) => provider == StoreProvider.SqlServer
        ? string.Concat(SchedulerTables.Names(provider).Select(table => $"IF OBJECT_ID(N'{table}') IS NOT NULL GRANT SELECT, INSERT, UPDATE, DELETE ON [{table}] TO {Role};\n")) + SqlServerHangfire
        : string.Concat(SchedulerTables.Names(provider).Select(table =>
            $"DO $$ BEGIN IF to_regclass('{table}') IS NOT NULL THEN GRANT SELECT, INSERT, UPDATE, DELETE ON {table} TO {Role}; END IF; END $$;\n")) + PostgresHangfire;

    // The other engine's lie in a schema of their own, where it has been chosen.
    private const string SqlServerHangfire = $"IF SCHEMA_ID(N'HangFire') IS NOT NULL EXEC(N'GRANT SELECT, INSERT, UPDATE, DELETE ON SCHEMA::[HangFire] TO {Role}');\n";

    private const string PostgresHangfire = $"""
        DO $$ DECLARE hangfire text := CASE current_schema() WHEN 'public' THEN 'hangfire' ELSE current_schema() || '_hangfire' END;
        BEGIN
            IF to_regnamespace(quote_ident(hangfire)) IS NOT NULL THEN
                EXECUTE format('GRANT USAGE ON SCHEMA %I TO {Role}', hangfire);
                EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA %I TO {Role}', hangfire);
                EXECUTE format('GRANT USAGE ON ALL SEQUENCES IN SCHEMA %I TO {Role}', hangfire);
            END IF;
        END $$;

        """;

    private const string SqlServerRole = $"""
        -- Run by a DBA in the database after its schema is there, and again after an upgrade; then: ALTER ROLE {Role} ADD MEMBER [login];

        IF DATABASE_PRINCIPAL_ID(N'{Role}') IS NULL CREATE ROLE {Role};
        IF DATABASE_PRINCIPAL_ID(N'{Reader}') IS NULL CREATE ROLE {Reader};
        GO


        """;

    private const string PostgresRole = $"""
        -- Run by a DBA in the database after its schema is there, and again after an upgrade; then: GRANT {Role} TO login;
        -- The schema is the first of the search_path; USAGE of one that is not public is granted by its owner.

        DO $$ BEGIN CREATE ROLE {Role} NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
        DO $$ BEGIN CREATE ROLE {Reader} NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;


        """;
}
