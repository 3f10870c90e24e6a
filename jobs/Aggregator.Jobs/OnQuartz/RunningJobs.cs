using System.Collections.Concurrent;

namespace Aggregator.Jobs.OnQuartz;

/// <summary>What this process is running now, so that a run can be told to stop.</summary>
internal sealed class RunningJobs : IDisposable
{
    private readonly ConcurrentDictionary<RunKey, CancellationTokenSource> _runs = new();
    private readonly CancellationTokenSource _shutdown = new();

    public bool IsEmpty => _runs.IsEmpty;

    public bool ShuttingDown => _shutdown.IsCancellationRequested;

    /// <summary>Notes that a run began. The caller disposes what it gets when the run has ended and what follows from it is stored.</summary>
    public Running Enter(RunKey run)
    {
        var cancel = new CancellationTokenSource();
        if (!_runs.TryAdd(run, cancel))
        {
            cancel.Dispose();
            throw new InvalidOperationException($"Job {run.Job} {run.Id} is running already.");
        }

        return new Running(this, run, cancel);
    }

    public bool Cancel(RunKey run)
    {
        if (!_runs.TryGetValue(run, out var cancel))
        {
            return false;
        }

        try
        {
            cancel.Cancel();
            return true;
        }
        catch (ObjectDisposedException)
        {
            return false;
        }
    }

    public void CancelAll() => _shutdown.Cancel();

    public void Dispose() => _shutdown.Dispose();

    internal sealed class Running : IDisposable
    {
        private readonly RunningJobs _owner;
        private readonly RunKey _run;
        private readonly CancellationTokenSource _cancel;
        private readonly CancellationTokenSource _either;

        public Running(RunningJobs owner, RunKey run, CancellationTokenSource cancel)
        {
            (_owner, _run, _cancel) = (owner, run, cancel);
            _either = CancellationTokenSource.CreateLinkedTokenSource(cancel.Token, owner._shutdown.Token);
        }

        public CancellationToken Stop => _either.Token;

        /// <summary>Somebody cancelled this very run; a shutdown does not count.</summary>
        public bool Cancelled => _cancel.IsCancellationRequested;

        public void Dispose()
        {
            _owner._runs.TryRemove(_run, out _);
            _either.Dispose();
            _cancel.Dispose();
        }
    }
}
