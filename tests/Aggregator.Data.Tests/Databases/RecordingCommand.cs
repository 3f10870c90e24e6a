using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.Data.SqlClient;

namespace Aggregator.Data.Tests.Databases;

/// <summary>A command of a <see cref="RecordingConnection"/>; its parameters are SqlClient's, for EF Core sets their SQL types.</summary>
internal sealed class RecordingCommand(RecordingConnection connection) : DbCommand
{
    private readonly SqlCommand _parameters = new();

    [AllowNull]
    public override string CommandText { get; set; } = "";

    public override int CommandTimeout { get; set; }

    public override CommandType CommandType { get; set; } = CommandType.Text;

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource { get; set; }

    protected override DbConnection? DbConnection { get; set; } = connection;

    protected override DbParameterCollection DbParameterCollection => _parameters.Parameters;

    protected override DbTransaction? DbTransaction { get; set; }

    public override void Cancel()
    {
    }

    public override int ExecuteNonQuery()
    {
        Record();
        return 1;
    }

    public override object? ExecuteScalar()
    {
        Record();
        return null;
    }

    public override void Prepare()
    {
    }

    protected override DbParameter CreateDbParameter() => new SqlParameter();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior)
    {
        Record();
        return AnswerOf(CommandText).CreateDataReader();
    }

    protected override void Dispose(bool disposing)
    {
        _parameters.Dispose();
        base.Dispose(disposing);
    }

    private DataTable AnswerOf(string text)
    {
        var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        if (text.StartsWith("SELECT CASE", StringComparison.Ordinal))
        {
            table.Columns.Add("exists", typeof(bool));
            table.Rows.Add(false);
        }
        else if (text.StartsWith("SELECT MAX", StringComparison.Ordinal))
        {
            table.Columns.Add("max", typeof(int));
            table.Rows.Add(DBNull.Value);
        }
        else
        {
            table.Columns.Add("id", typeof(long));
            if (text.Contains("OUTPUT INSERTED", StringComparison.Ordinal))
            {
                table.Rows.Add(connection.NextKey++);
            }
        }

        return table;
    }

    private void Record()
    {
        var types = _parameters.Parameters.Cast<SqlParameter>().Select(one => one.Size == 0 ? $"{one.SqlDbType}" : $"{one.SqlDbType}({one.Size})").Distinct();
        connection.Sent.Add(CommandText.ReplaceLineEndings("\n").TrimEnd() + "\n-- " + string.Join(", ", types));
    }
}
