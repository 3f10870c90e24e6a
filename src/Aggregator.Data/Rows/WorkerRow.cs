namespace Aggregator.Data.Rows;

/// <summary>A process that works on this database, while it is there. Its leases hang on this row: without it they are free.</summary>
public sealed class WorkerRow
{
    /// <summary>Key, assigned by the database; a process that comes back has another.</summary>
    public long Id { get; set; }

    /// <summary>Machine and process, for people.</summary>
    public string Name { get; set; } = "";

    /// <summary>What it can do: pieces of work ask for exactly this.</summary>
    public string Ability { get; set; } = "";

    /// <summary>Whether it can carry nights out or only helps.</summary>
    public bool Leads { get; set; }

    /// <summary>When it came, UTC by its own clock; for people, nothing is decided by it.</summary>
    public DateTime JoinedAt { get; set; }

    /// <summary>Counts up while it lives. The others watch that it moves, each by its own stopwatch, so that no clock is asked.</summary>
    public long Beat { get; set; }
}
