using Aggregator.Intake;
using Aggregator.Pipeline.Workers;
using Aggregator.Server.Settings;

namespace Aggregator.Server.Commands;

/// <summary>What an office sets of its workers: section <c>Workers</c> of <c>settings.json</c> or <c>AGGREGATOR_Workers__…</c>. All workers of a database must have the same times.</summary>
internal sealed class WorkerSettings
{
    /// <summary><c>Workers:BeatSeconds</c>, 1 to 60: how often a worker shows that it lives; 5 when not set.</summary>
    public int BeatSeconds { get; set; } = 5;

    /// <summary><c>Workers:DeadAfterSeconds</c>, three beats to 3600: after how long without it the others go on with its work; 30 when not set.</summary>
    public int DeadAfterSeconds { get; set; } = 30;

    /// <summary><c>Workers:Hands</c>, 1 to 64: how many files or units a process works on at a time; as many as it has processors when not set.</summary>
    public int? Hands { get; set; }

    /// <summary>Reads what is set.</summary>
    /// <exception cref="RefusedInputException">It cannot be used; the sentences name the keys.</exception>
    public static WorkerSettings Read(string dataFolder)
    {
        var set = OfficeSection.Read<WorkerSettings>(dataFolder, "Workers", "BeatSeconds、DeadAfterSeconds、Hands，都是整数");

        string[] problems =
        [
            .. OfficeSection.Outside("Workers:BeatSeconds", set.BeatSeconds, 1, 60),
            .. OfficeSection.Outside("Workers:DeadAfterSeconds", set.DeadAfterSeconds, 3 * Math.Clamp(set.BeatSeconds, 1, 60), 3600),
            .. OfficeSection.Outside("Workers:Hands", set.Hands ?? 1, 1, 64),
        ];
        return problems.Length == 0 ? set : throw new RefusedInputException(problems);
    }

    /// <summary>As the workers take it.</summary>
    /// <param name="leads">Whether this process may carry nights out.</param>
    public WorkerOptions Options(bool leads) => new()
    {
        Leads = leads,
        BeatEvery = TimeSpan.FromSeconds(BeatSeconds),
        DeadAfter = TimeSpan.FromSeconds(DeadAfterSeconds),
        Hands = Hands ?? Environment.ProcessorCount,
    };
}
