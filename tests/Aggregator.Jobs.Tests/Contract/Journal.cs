using System.Collections.Concurrent;

namespace Aggregator.Jobs.Tests.Contract;

/// <summary>What the scripted jobs of one test do, and what they did.</summary>
public sealed class Journal : IJobFailures
{
    private readonly ConcurrentQueue<JobFailure> _failures = new();
    private readonly ConcurrentQueue<(string Job, long Id)> _starts = new();
    private readonly Lock _gate = new();
    private int _now;

    /// <summary>What a job does: its name, its id, which start of that name and id this is (from 1).</summary>
    public Func<string, long, int, CancellationToken, Task> Script { get; set; } = (_, _, _, _) => Task.CompletedTask;

    /// <summary>What happens when a failure is recorded.</summary>
    public Action<JobFailure> OnFailure { get; set; } = _ => { };

    public IReadOnlyList<JobFailure> Failures => [.. _failures];

    public IReadOnlyList<(string Job, long Id)> Starts => [.. _starts];

    public int MostAtOnce { get; private set; }

    public int Running => Volatile.Read(ref _now);

    public async Task RunAsync(string job, long id, CancellationToken stop)
    {
        int nth;
        lock (_gate)
        {
            _starts.Enqueue((job, id));
            nth = _starts.Count(start => start == (job, id));
            MostAtOnce = Math.Max(MostAtOnce, ++_now);
        }

        try
        {
            await Script(job, id, nth, stop);
        }
        finally
        {
            lock (_gate)
            {
                _now--;
            }
        }
    }

    public Task RecordAsync(JobFailure failure, CancellationToken stop)
    {
        _failures.Enqueue(failure);
        OnFailure(failure);
        return Task.CompletedTask;
    }
}
