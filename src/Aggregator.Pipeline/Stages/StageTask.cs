using Aggregator.Data;

namespace Aggregator.Pipeline.Stages;

/// <summary>What a stage does to each of its items: the same in the process that leads a night and in one that helps.</summary>
/// <typeparam name="TItem">What it is made from.</typeparam>
/// <typeparam name="T">The output.</typeparam>
internal sealed record StageTask<TItem, T>
    where T : class
{
    /// <summary>The stage.</summary>
    public required string Stage { get; init; }

    /// <summary>Subject and input hash of an item.</summary>
    public required Func<TItem, (string Subject, string InputHash)> Key { get; init; }

    /// <summary>Makes the output.</summary>
    public required Func<TItem, CancellationToken, T> Compute { get; init; }

    /// <summary>The output's rows; null for none.</summary>
    public Func<StageOutput, T, StageOutput>? Rows { get; init; }

    /// <summary>Items of which a process has only one in memory at a time; null for none.</summary>
    public Func<TItem, bool>? Alone { get; init; }

    /// <summary>Longest time an item may take.</summary>
    public TimeSpan Limit { get; init; } = BoundedWork.PerItem;
}
