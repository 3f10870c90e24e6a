using Aggregator.Pipeline.Workers;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Aggregator.Jobs.Nights;

/// <summary>Keeps this process among the workers of a shared database: its heart beats, and its hands take parts of nights, whoever leads them.</summary>
public sealed class WorkerService(WorkerPresence presence, UnitWorker worker, WorkerOptions options, TimeProvider clock, ILogger<WorkerService> log) : IHostedService, IAsyncDisposable
{
    private readonly CancellationTokenSource _end = new();
    private Task _loops = Task.CompletedTask;
    private bool _disposed;

    /// <summary>Joins and begins to work.</summary>
    /// <exception cref="Exception">The database cannot be reached.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await presence.BeatAsync(cancellationToken).ConfigureAwait(false);
        log.LogInformation("Worker {Name} joined as {Id} with {Hands} hands", options.Name, presence.Current?.Id, options.Hands);
        _loops = Task.WhenAll([BeatAsync(), .. Enumerable.Range(0, options.Hands).Select(_ => WorkAsync())]);
    }

    /// <summary>Stops and leaves; what was in hand is free again.</summary>
    public async Task StopAsync(CancellationToken cancellationToken) => await DisposeAsync().ConfigureAwait(false);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        await _end.CancelAsync().ConfigureAwait(false);
        await _loops.ConfigureAwait(false);
        await presence.DisposeAsync().ConfigureAwait(false);
        _end.Dispose();
    }

    // On a thread of its own: hands that keep the pool busy must not make this process look dead.
    private Task BeatAsync() => Task.Factory.StartNew(
        () =>
        {
            while (!_end.Token.WaitHandle.WaitOne(options.BeatEvery))
            {
                try
                {
                    presence.BeatAsync(_end.Token).GetAwaiter().GetResult();
                }
                catch (Exception error) when (error is not OutOfMemoryException)
                {
                    if (!_end.IsCancellationRequested)
                    {
                        log.LogWarning(error, "The worker's beat did not reach the database; it is tried again");
                    }
                }
            }
        },
        CancellationToken.None,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default);

    private async Task WorkAsync()
    {
        await Task.Yield();
        while (!_end.IsCancellationRequested)
        {
            try
            {
                if (!await worker.WorkAsync(_end.Token).ConfigureAwait(false))
                {
                    await Task.Delay(options.IdleWait, clock, _end.Token).ConfigureAwait(false);
                }
            }
            catch (OperationCanceledException)
            {
                // Stopping, or out of the place: the next look says which.
            }
            catch (Exception error) when (error is not OutOfMemoryException)
            {
                log.LogWarning(error, "A part of a stage could not be done; it is given back and others may take it");
                await Task.Delay(options.BeatEvery, clock, CancellationToken.None).ConfigureAwait(false);
            }
        }
    }
}
