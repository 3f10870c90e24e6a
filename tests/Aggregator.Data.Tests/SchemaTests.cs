using System.Globalization;
using Aggregator.Data.Tests.Databases;
using Aggregator.Testing;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Aggregator.Data.Tests;

/// <summary>State and changes agree, on every database.</summary>
[TestClass]
public sealed class SchemaTests
{
    [TestMethod]
    [DataRow(StoreProvider.Sqlite)]
    [DataRow(StoreProvider.SqlServer)]
    [DataRow(StoreProvider.Postgres)]
    public void The_schema_file_is_current(StoreProvider provider)
    {
        var path = Repository.PathOf("sql", provider.Code(), "schema.sql");
        Assert.AreEqual(SchemaScripts.Generate(provider), File.ReadAllText(path).ReplaceLineEndings("\n"), $"{path} is stale: run `aggregator sql --write`.");
    }

    [TestMethod]
    [DataRow(StoreProvider.SqlServer)]
    [DataRow(StoreProvider.Postgres)]
    public void The_rights_file_is_current(StoreProvider provider)
    {
        var path = Repository.PathOf("sql", provider.Code(), "grants.sql");
        Assert.AreEqual(StoreGrants.Generate(provider), File.ReadAllText(path).ReplaceLineEndings("\n"), $"{path} is stale: run `aggregator sql --write`.");
    }

    [TestMethod]
    public void Writing_the_schema_twice_changes_nothing_the_second_time()
    {
        using var folder = new TempFolder();
        CollectionAssert.AreEqual(new[] { "sqlite/schema.sql", "sqlserver/schema.sql", "sqlserver/grants.sql", "postgres/schema.sql", "postgres/grants.sql" }, SchemaScripts.WriteAll(folder.Path).ToList());
        Assert.IsEmpty(SchemaScripts.WriteAll(folder.Path));
        Assert.DoesNotContain("\r", File.ReadAllText(Path.Combine(folder.Path, "sqlserver", "schema.sql")));
    }

    [TestMethod]
    public async Task Migrations_reach_the_same_schema_as_the_model_on_SQLite()
    {
        await using var database = await TestDatabase.OpenAsync(StoreProvider.Sqlite);
        using var modelled = new SqliteConnection("Data Source=:memory:");
        modelled.Open();
        using (var command = modelled.CreateCommand())
        {
            command.CommandText = SchemaScripts.Generate(StoreProvider.Sqlite);
            command.ExecuteNonQuery();
        }

        await using var context = database.Store.Open();
        await context.Database.OpenConnectionAsync();
        var migrated = (SqliteConnection)context.Database.GetDbConnection();
        var expected = SqliteCatalogue.Of(modelled);
        Assert.IsGreaterThan(150, expected.Count, "The catalogue was not read.");
        CollectionAssert.AreEqual(expected, SqliteCatalogue.Of(migrated));
    }

    // No server is needed for this much: what the scripts create and add, table by table, is what the model creates.
    [TestMethod]
    public void SQL_Server_migrations_add_up_to_the_schema_line_by_line() => CollectionAssert.AreEqual(
        Parts([SchemaScripts.Generate(StoreProvider.SqlServer)]),
        Parts(SqlScripts.In("sqlserver/migrations").Select(script => script.Text)));

    [TestMethod]
    public async Task Migrations_reach_the_same_schema_as_the_model_on_SQL_Server()
    {
        await using var database = await TestDatabase.OpenAsync(StoreProvider.SqlServer);
        var migrated = await ColumnsAsync(database);
        await using var modelled = await ReopenAsync(database);
        await using (var context = modelled.Store.Open())
        {
            foreach (var batch in SqlBatches.Of(SchemaScripts.Generate(StoreProvider.SqlServer)))
            {
                await context.Database.ExecuteSqlRawAsync(batch);
            }
        }

        CollectionAssert.AreEqual(await ColumnsAsync(modelled), migrated);
        Assert.IsGreaterThan(100, migrated.Count);
    }

    [TestMethod]
    public async Task Migrations_reach_the_same_schema_as_the_model_on_PostgreSQL()
    {
        await using var database = await TestDatabase.OpenAsync(StoreProvider.Postgres);
        await using var modelled = await TestDatabase.OpenAsync(StoreProvider.Postgres, migrate: false);
        await using (var context = modelled.Store.Open())
        {
            await context.Database.ExecuteSqlRawAsync(SchemaScripts.Generate(StoreProvider.Postgres));
        }

        var expected = await PostgresCatalogue.OfAsync(modelled.Store.Options.ConnectionString);
        Assert.IsGreaterThan(200, expected.Count, "The catalogue was not read.");
        CollectionAssert.AreEqual(expected, await PostgresCatalogue.OfAsync(database.Store.Options.ConnectionString));
    }

    [TestMethod]
    public void The_databases_have_the_same_migrations_numbered_without_gaps()
    {
        var sqlite = SqlScripts.In("sqlite/migrations").Select(script => script.Name).ToList();
        CollectionAssert.AreEqual(sqlite, SqlScripts.In("sqlserver/migrations").Select(script => script.Name).ToList());
        CollectionAssert.AreEqual(sqlite, SqlScripts.In("postgres/migrations").Select(script => script.Name).ToList());
        for (var i = 0; i < sqlite.Count; i++)
        {
            StringAssert.StartsWith(sqlite[i], (i + 1).ToString("0000_", CultureInfo.InvariantCulture));
        }
    }

    [TestMethod]
    public void Every_script_in_the_folder_travels_in_the_assembly()
    {
        var folder = Repository.PathOf("sql");
        var files = Directory.GetFiles(folder, "*.sql", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal).ToList();
        var embedded = typeof(SqlScripts).Assembly.GetManifestResourceNames()
            .Select(name => name.Replace('\\', '/')).Where(name => name.StartsWith("sql/", StringComparison.Ordinal))
            .Select(name => name["sql/".Length..]).Order(StringComparer.Ordinal).ToList();
        CollectionAssert.AreEqual(files, embedded);
    }

    [TestMethod]
    public void Indexed_text_has_a_length_that_fits_a_SQL_Server_key()
    {
        using var context = new Store(new StoreOptions(StoreProvider.SqlServer, "Server=none")).Open();
        foreach (var entity in context.Model.GetEntityTypes())
        {
            foreach (var columns in entity.GetIndexes().Select(index => (index.Properties, Most: 1700)).Concat(entity.GetKeys().Select(key => (key.Properties, Most: 900))))
            {
                var bytes = columns.Properties.Where(property => property.ClrType == typeof(string))
                    .Sum(property => (property.GetMaxLength() ?? int.MaxValue / 4) * (property.IsUnicode() == false ? 1 : 2));
                Assert.IsLessThanOrEqualTo(columns.Most, bytes, $"{entity.GetTableName()}: {string.Join(", ", columns.Properties.Select(p => p.Name))}");
            }
        }
    }

    [TestMethod]
    public void Nothing_in_the_SQL_Server_scripts_is_newer_than_2016()
    {
        var scripts = SchemaScripts.Generate(StoreProvider.SqlServer) + string.Concat(SqlScripts.In("sqlserver/migrations").Select(script => script.Text));
        foreach (var word in (string[])["MERGE", "[json]", " json ", "CREATE OR ALTER", "STRING_AGG", "TRIM(", "GENERATE_SERIES", "_UTF8", "WITH (NOLOCK)", "HOLDLOCK"])
        {
            Assert.IsFalse(scripts.Contains(word, StringComparison.OrdinalIgnoreCase), word);
        }
    }

    // A column added later stands behind the others; which table has which columns is what must agree.
    private static List<string> Parts(IEnumerable<string> scripts)
    {
        var batches = scripts.SelectMany(SqlBatches.Of).ToList();
        var dropped = batches.Select(batch => Words(batch.Trim().Split('\n')[^1].TrimEnd(';'))).Where(words => words is ["ALTER", "TABLE", _, "DROP", "COLUMN", _]).Select(words => $"{words[2]} {words[5]} ").ToList();
        return [.. AllParts(batches).Where(part => !part.StartsWith("ALTER TABLE", StringComparison.Ordinal) && !dropped.Exists(column => part.StartsWith(column, StringComparison.Ordinal)))];
    }

    private static IEnumerable<string> AllParts(IEnumerable<string> batches) => [.. batches
        .Select(batch => batch.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith("--", StringComparison.Ordinal)).ToList())
        .SelectMany(lines => Words(lines[0]) switch
        {
            ["CREATE", "TABLE", var table, ..] => lines[1..^1].Select(line => $"{table} {line.TrimEnd(',')}"),
            ["ALTER", "TABLE", var table, "ADD", ..] => [$"{table} {string.Join(' ', lines).Split(" ADD ", 2)[1].TrimEnd(';')}"],
            _ => [string.Join('\n', lines)],
        })
        .Order(StringComparer.Ordinal)];

    private static string[] Words(string line) => line.Split(' ');

    private static async Task<TestDatabase> ReopenAsync(TestDatabase database)
    {
        await database.DisposeAsync();
        return await TestDatabase.OpenAsync(StoreProvider.SqlServer, migrate: false);
    }

    private static async Task<List<string>> ColumnsAsync(TestDatabase database)
    {
        await using var connection = new SqlConnection(database.Store.Options.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT TABLE_NAME, COLUMN_NAME, DATA_TYPE, IS_NULLABLE, CHARACTER_MAXIMUM_LENGTH, NUMERIC_PRECISION, NUMERIC_SCALE
            FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_SCHEMA = SCHEMA_NAME()
            """;
        var tables = SchemaTables();
        var columns = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            if (tables.Contains(reader.GetString(0)))
            {
                columns.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
            }
        }

        columns.Sort(StringComparer.Ordinal);
        return columns;
    }

    private static HashSet<string> SchemaTables()
    {
        using var context = new Store(new StoreOptions(StoreProvider.SqlServer, "Server=none")).Open();
        return context.Model.GetEntityTypes().Select(type => type.GetTableName()!).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }
}
