using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Aggregator.Data;

/// <summary>Runs <c>sql/checks</c> against a store. Reads only.</summary>
/// <param name="store">The database.</param>
public sealed class StoreChecks(Store store)
{
    /// <summary>Most offending rows listed of one check.</summary>
    public const int MostRows = 100;

    /// <summary>The columns every check returns, in this order.</summary>
    internal static readonly string[] Columns = ["id", "place", "expected", "actual"];

    /// <summary>Every check with what breaks it, in order of name.</summary>
    public async Task<IReadOnlyList<CheckOutcome>> RunAsync(CancellationToken stop)
    {
        var outcomes = new List<CheckOutcome>();
        await using var context = store.Open();
        await context.Database.OpenConnectionAsync(stop).ConfigureAwait(false);
        foreach (var (name, text) in SqlScripts.In("checks"))
        {
            await using var command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = text;
            command.CommandTimeout = store.Options.CommandTimeoutSeconds;
            outcomes.Add(new CheckOutcome(name, await RowsAsync(command, name, stop).ConfigureAwait(false)));
        }

        return outcomes;
    }

    private static async Task<List<CheckRow>> RowsAsync(DbCommand command, string name, CancellationToken stop)
    {
        await using var reader = await command.ExecuteReaderAsync(stop).ConfigureAwait(false);
        if (!Columns.SequenceEqual(Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)))
        {
            throw new InvalidOperationException($"sql/checks/{name}.sql does not return the columns {string.Join(", ", Columns)}.");
        }

        var rows = new List<CheckRow>();
        while (rows.Count < MostRows && await reader.ReadAsync(stop).ConfigureAwait(false))
        {
            rows.Add(new CheckRow(TextOf(reader, 0), TextOf(reader, 1), TextOf(reader, 2), TextOf(reader, 3)));
        }

        return rows;
    }

    private static string TextOf(DbDataReader reader, int column) =>
        reader.IsDBNull(column) ? "" : Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture) ?? "";
}
