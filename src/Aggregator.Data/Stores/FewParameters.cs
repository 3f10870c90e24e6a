namespace Aggregator.Data;

/// <summary>How many keys a query asks for at once.</summary>
internal static class FewParameters
{
    /// <summary>SQL Server takes 2100 parameters in a command, SQLite 32766; a longer list is cut by the caller.</summary>
    public const int Count = 500;
}
