namespace Aggregator.Data;

/// <summary>The databases a store can live in.</summary>
public enum StoreProvider
{
    /// <summary>One file beside the data; the embedded default.</summary>
    Sqlite,

    /// <summary>SQL Server 2016 or later; the production store.</summary>
    SqlServer,

    /// <summary>PostgreSQL 13 or later; the second server store.</summary>
    Postgres,
}
