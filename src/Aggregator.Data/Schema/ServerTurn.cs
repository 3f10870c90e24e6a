namespace Aggregator.Data;

/// <summary>What one transaction at a time does on a server's database. The numbers name the locks on PostgreSQL: they never change.</summary>
internal enum ServerTurn
{
    /// <summary>Bringing the schema up to date.</summary>
    Migrate = 1,

    /// <summary>Adding to the log of who did what, each entry after the one before.</summary>
    Audit = 2,
}
