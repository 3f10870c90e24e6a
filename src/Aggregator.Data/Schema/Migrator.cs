using System.Data.Common;
using Aggregator.Data.Model;
using Aggregator.Data.Rows;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Aggregator.Data;

/// <summary>
/// Brings a database to the schema of this program: forward only, each script once, all pending ones in one transaction behind a
/// lock, so that of many workers that start together one migrates and the others wait. Safe to repeat after any interruption.
/// </summary>
/// <param name="store">The database; it is created when it is not there.</param>
/// <param name="clock">For the journal.</param>
public sealed class Migrator(Store store, TimeProvider clock)
{
    private readonly IReadOnlyList<(string Name, string Text)> _scripts = SqlScripts.In(store.Options.Provider.Code() + "/migrations");

    /// <summary>A migrator with scripts of one's own, for tests.</summary>
    internal Migrator(Store store, TimeProvider clock, IReadOnlyList<(string Name, string Text)> scripts)
        : this(store, clock) => _scripts = scripts;

    /// <summary>Applies what is pending; a dry run only tells and creates nothing.</summary>
    /// <exception cref="SchemaRefusedException">The database is newer than the program, its journal does not fit, or a script failed; nothing was changed.</exception>
    public async Task<MigrationReport> MigrateAsync(bool dryRun, CancellationToken stop)
    {
        await using var context = store.Open();
        var there = await IsThereAsync(context, stop).ConfigureAwait(false);
        if (dryRun)
        {
            var journal = there ? await JournalAsync(context, stop).ConfigureAwait(false) : [];
            return ReportOf(true, journal, MigrationHistory.Pending(journal, _scripts));
        }

        if (!there)
        {
            await CreateAsync(context, stop).ConfigureAwait(false);
        }

        if (store.Options.Provider == StoreProvider.Sqlite)
        {
            // Readers and the writer do not wait for each other. It is a property of the file and stays.
            await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL;", stop).ConfigureAwait(false);
        }

        return await context.Database.CreateExecutionStrategy().ExecuteAsync(ApplyAsync, stop).ConfigureAwait(false);
    }

    /// <summary>What is pending as one script for a DBA; null when nothing is. Changes nothing.</summary>
    /// <exception cref="SchemaRefusedException">The database is newer than the program or its journal does not fit.</exception>
    public async Task<string?> ScriptAsync(CancellationToken stop)
    {
        await using var context = store.Open();
        var journal = await IsThereAsync(context, stop).ConfigureAwait(false) ? await JournalAsync(context, stop).ConfigureAwait(false) : [];
        var pending = MigrationHistory.Pending(journal, _scripts);
        return pending.Count == 0 ? null : MigrationScript.Of(store.Options.Provider, pending);
    }

    private static MigrationReport ReportOf(bool dryRun, List<SchemaVersionRow> journal, IReadOnlyList<(string Name, string Text)> pending) =>
        new(dryRun, [.. journal.Select(row => row.Name)], [.. pending.Select(script => script.Name)]);

    private async Task<MigrationReport> ApplyAsync(CancellationToken stop)
    {
        await using var context = store.Open();
        // On SQLite this is BEGIN IMMEDIATE, which is the lock.
        await using var transaction = await context.Database.BeginTransactionAsync(stop).ConfigureAwait(false);
        try
        {
            await ServerLock.TakeAsync(context, ServerTurn.Migrate, stop).ConfigureAwait(false);
        }
        catch (TimeoutException late)
        {
            throw new SchemaRefusedException("另一个进程正在升级数据库，等待两分钟仍未结束。请稍后重试，或先停止其他正在启动的服务。", late);
        }

        var journal = await JournalAsync(context, stop).ConfigureAwait(false);
        var pending = MigrationHistory.Pending(journal, _scripts);
        foreach (var (name, text) in pending)
        {
            await RunAsync(context, transaction, name, text, stop).ConfigureAwait(false);
            context.Add(new SchemaVersionRow
            {
                Id = MigrationHistory.NumberOf(name),
                Name = name,
                Sha256 = SqlScripts.HashOf(text),
                AppliedAt = clock.GetUtcNow().UtcDateTime,
            });
            await context.SaveChangesAsync(stop).ConfigureAwait(false);
        }

        await transaction.CommitAsync(stop).ConfigureAwait(false);
        return ReportOf(false, journal, pending);
    }

    private async Task RunAsync(AggregatorContext context, IDbContextTransaction transaction, string name, string text, CancellationToken stop)
    {
        foreach (var batch in SqlBatches.Of(text))
        {
            await using var command = Command(context, transaction);
            command.CommandText = batch;
            command.CommandTimeout = 0; // an index on a large table takes what it takes
            try
            {
                await command.ExecuteNonQueryAsync(stop).ConfigureAwait(false);
            }
            catch (DbException fault) when (!fault.IsTransient)
            {
                throw new SchemaRefusedException(
                    $"升级脚本 sql/{store.Options.Provider.Code()}/migrations/{name}.sql 执行失败，数据库已恢复原状：{fault.Message} 若库中有不属于本系统升级记录的同名表，请换一个空库。",
                    fault);
            }
        }
    }

    private static DbCommand Command(AggregatorContext context, IDbContextTransaction transaction)
    {
        var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = transaction.GetDbTransaction();
        return command;
    }

    private async Task<List<SchemaVersionRow>> JournalAsync(AggregatorContext context, CancellationToken stop)
    {
        var tables = store.Options.Provider switch
        {
            StoreProvider.Sqlite => "SELECT COUNT(*) AS Value FROM sqlite_master WHERE type = 'table' AND name = 'schema_version'",
            StoreProvider.SqlServer => "SELECT COUNT(*) AS Value FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = SCHEMA_NAME() AND TABLE_NAME = 'schema_version'",
            _ => "SELECT COUNT(*)::int AS \"Value\" FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = 'schema_version'",
        };
        var found = await context.Database.SqlQueryRaw<int>(tables).ToListAsync(stop).ConfigureAwait(false);
        return found[0] == 0 ? [] : await context.SchemaVersions.OrderBy(row => row.Id).ToListAsync(stop).ConfigureAwait(false);
    }

    private async Task<bool> IsThereAsync(AggregatorContext context, CancellationToken stop) => store.Options.Provider == StoreProvider.Sqlite
        ? File.Exists(FileOf(store.Options))
        : await context.GetService<IRelationalDatabaseCreator>().ExistsAsync(stop).ConfigureAwait(false);

    private async Task CreateAsync(AggregatorContext context, CancellationToken stop)
    {
        if (store.Options.Provider == StoreProvider.Sqlite)
        {
            // The file itself comes with the first connection.
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(FileOf(store.Options)))!);
            return;
        }

        await context.GetService<IRelationalDatabaseCreator>().CreateAsync(stop).ConfigureAwait(false);
    }

    private static string FileOf(StoreOptions options) => new SqliteConnectionStringBuilder(options.ConnectionString).DataSource;
}
