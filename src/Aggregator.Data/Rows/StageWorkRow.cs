namespace Aggregator.Data.Rows;

/// <summary>One unit's part of a stage, offered to whoever has time. The rows go when the stage is through: what came of them stands in the ledger.</summary>
public sealed class StageWorkRow
{
    /// <summary>The run.</summary>
    public long RunId { get; set; }

    /// <summary>The stage.</summary>
    public string Stage { get; set; } = "";

    /// <summary>Counts from 1 within run and stage.</summary>
    public int Ordinal { get; set; }

    /// <summary>What a worker must be able to do: <see cref="WorkerRow.Ability"/>.</summary>
    public string Ability { get; set; } = "";

    /// <summary>What is to be done, JSON in the stage's own form.</summary>
    public string InputJson { get; set; } = "";

    /// <summary>How many outputs come of it.</summary>
    public int Items { get; set; }

    /// <summary>Who has taken it; null when it is free or done.</summary>
    public long? WorkerId { get; set; }

    /// <summary>How often it was taken: more than once when somebody died over it.</summary>
    public int Attempts { get; set; }

    /// <summary>Whether it is done.</summary>
    public bool IsDone { get; set; }

    /// <summary>Crashes of ours over it, JSON; null until it is done and when there were none.</summary>
    public string? FaultsJson { get; set; }
}
