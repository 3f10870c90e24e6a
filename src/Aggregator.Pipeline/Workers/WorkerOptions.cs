using Aggregator.Intake.Reading;

namespace Aggregator.Pipeline.Workers;

/// <summary>How the workers of one database live together. All must have the same times.</summary>
public sealed record WorkerOptions
{
    /// <summary>Machine and process, for people.</summary>
    public string Name { get; init; } = $"{Environment.MachineName}/{Environment.ProcessId}";

    /// <summary>
    /// What this process makes of bytes: its stages and the programs that read for it. A piece of work is done by whoever has the very ability of the one
    /// that offers it, so that no output depends on who made it.
    /// </summary>
    public string Ability { get; init; } = $"{CodeVersion.OfStages} {DocumentReader.Programs}";

    /// <summary>Whether it may carry nights out: it has the roster, the inbox and the folder of the outputs. Others only help.</summary>
    public bool Leads { get; init; } = true;

    /// <summary>How often a worker shows that it lives.</summary>
    public TimeSpan BeatEvery { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>After how long without a beat a worker is struck off; it stops by itself in half of that when it cannot reach the database.</summary>
    public TimeSpan DeadAfter { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a worker waits that found nothing to do.</summary>
    public TimeSpan IdleWait { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How many pieces a process works on at a time.</summary>
    public int Hands { get; init; } = Environment.ProcessorCount;
}
