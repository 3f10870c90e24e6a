using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace Aggregator.Data.Tests.Databases;

/// <summary>A connection to nowhere that writes down what EF Core would send to SQL Server: there need be no server to see the T-SQL.</summary>
/// <remarks>Queries find nothing; an insert that reads its key back gets 1, 2, 3 …</remarks>
public sealed class RecordingConnection : DbConnection
{
    private ConnectionState _state = ConnectionState.Closed;

    /// <summary>Every command text sent, in order.</summary>
    public List<string> Sent { get; } = [];

    [AllowNull]
    public override string ConnectionString { get; set; } = "Server=none";

    public override string Database => "";

    public override string DataSource => "";

    public override string ServerVersion => "13.0";

    public override ConnectionState State => _state;

    internal long NextKey { get; set; } = 1;

    public override void ChangeDatabase(string databaseName) => throw new NotSupportedException();

    public override void Close() => _state = ConnectionState.Closed;

    public override void Open() => _state = ConnectionState.Open;

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel)
    {
        Sent.Add(isolationLevel == IsolationLevel.Unspecified ? "BEGIN" : $"BEGIN {isolationLevel}");
        return new Transaction(this, isolationLevel);
    }

    protected override DbCommand CreateDbCommand() => new RecordingCommand(this);

    private sealed class Transaction(RecordingConnection connection, IsolationLevel level) : DbTransaction
    {
        public override IsolationLevel IsolationLevel => level;

        protected override DbConnection DbConnection => connection;

        public override void Commit() => connection.Sent.Add("COMMIT");

        public override void Rollback() => connection.Sent.Add("ROLLBACK");
    }
}
