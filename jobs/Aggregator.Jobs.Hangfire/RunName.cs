using System.Globalization;
using Hangfire.Common;

namespace Aggregator.Jobs.OnHangfire;

/// <summary>What a run is called here and in Hangfire's store, where a job's arguments are its name and its id and nothing else.</summary>
internal readonly record struct RunName(string Job, long Id)
{
    /// <summary>Every background job that is not at its end, whatever its name.</summary>
    public const string OpenKey = "aggregator:open";

    /// <summary>The background jobs of this name that are not at their end: one that waits, one that runs.</summary>
    public string Key => $"aggregator:run:{this}";

    /// <summary>Held by whoever asks for a run of this name or takes one out.</summary>
    public string Lock => $"aggregator:name:{this}";

    /// <summary>What shares a lane never overlaps.</summary>
    public string Lane(Exclusivity exclusivity) => exclusivity switch
    {
        Exclusivity.PerId => ToString(),
        Exclusivity.PerName => Job,
        _ => throw new ArgumentOutOfRangeException(nameof(exclusivity)),
    };

    public Job ToJob(string queue)
    {
        var method = typeof(HangfireRun).GetMethod(nameof(HangfireRun.RunAsync))!;
        return new Job(typeof(HangfireRun), method, new object?[] { Job, Id, null, CancellationToken.None }!, queue);
    }

    /// <summary>The run a background job stands for; null for one that is not ours or cannot be read.</summary>
    public static RunName? Of(Job? job) =>
        job?.Type == typeof(HangfireRun) && job.Args is [string name, long id, ..] ? new RunName(name, id) : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Job} {Id}");
}
