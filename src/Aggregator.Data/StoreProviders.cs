namespace Aggregator.Data;

/// <summary>Names of the providers.</summary>
public static class StoreProviders
{
    /// <summary>All of them, in a stable order.</summary>
    public static IReadOnlyList<StoreProvider> All { get; } = [StoreProvider.Sqlite, StoreProvider.SqlServer, StoreProvider.Postgres];

    /// <summary>The name of a provider on the command line and of its folder under <c>sql/</c>.</summary>
    public static string Code(this StoreProvider provider) => provider switch
    {
        StoreProvider.Sqlite => "sqlite",
        StoreProvider.SqlServer => "sqlserver",
        StoreProvider.Postgres => "postgres",
        _ => throw new ArgumentOutOfRangeException(nameof(provider)),
    };
}
