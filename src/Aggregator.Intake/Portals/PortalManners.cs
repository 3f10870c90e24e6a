using System.Collections.Concurrent;

namespace Aggregator.Intake.Portals;

/// <summary>
/// What one round keeps of hosts: whose turn it is, when the last answer came, and what their robots.txt say. Each host is asked one thing at a time, whoever asks.
/// A round knows nothing of the one before, which may have died the moment it asked; so to each host it behaves as if somebody had asked just before it began.
/// </summary>
/// <param name="clock">For the pauses.</param>
public sealed class PortalManners(TimeProvider clock) : IDisposable
{
    private readonly ConcurrentDictionary<string, Turn> _turns = new(StringComparer.OrdinalIgnoreCase);
    private readonly long _began = clock.GetTimestamp();
    private readonly ConcurrentDictionary<string, RobotsRules> _robots = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits until the host may be asked again; the turn ends when the result is disposed of.</summary>
    /// <param name="url">What is asked for.</param>
    /// <param name="pause">Between the end of the last turn and this one.</param>
    /// <param name="stop">Cancels.</param>
    public async Task<IDisposable> TurnAsync(Uri url, TimeSpan pause, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(url);
        var turn = _turns.GetOrAdd(url.IdnHost, _ => new Turn(clock, _began));
        await turn.TakeAsync(pause, stop).ConfigureAwait(false);
        return turn;
    }

    /// <summary>The rules of an address's server, read once a round.</summary>
    /// <param name="url">The address.</param>
    /// <param name="mayBeInside">Whether who asks may ask it in the office's own network: whoever may not must not hear what another was told.</param>
    /// <param name="read">Reads them.</param>
    /// <param name="stop">Cancels.</param>
    public async Task<RobotsRules> RobotsAsync(Uri url, bool mayBeInside, Func<Uri, CancellationToken, Task<RobotsRules>> read, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(url);
        ArgumentNullException.ThrowIfNull(read);
        var origin = $"{url.GetLeftPart(UriPartial.Authority)} {mayBeInside}";
        if (!_robots.TryGetValue(origin, out var known))
        {
            _robots[origin] = known = await read(new Uri(url, "/robots.txt"), stop).ConfigureAwait(false);
        }

        return known;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var turn in _turns.Values)
        {
            turn.End();
        }
    }

    private sealed class Turn(TimeProvider clock, long began) : IDisposable
    {
        private readonly SemaphoreSlim _one = new(1, 1);
        private long _ended = began;

        public async Task TakeAsync(TimeSpan pause, CancellationToken stop)
        {
            await _one.WaitAsync(stop).ConfigureAwait(false);
            try
            {
                if (pause - clock.GetElapsedTime(_ended) is { } left && left > TimeSpan.Zero)
                {
                    await Task.Delay(left, clock, stop).ConfigureAwait(false);
                }
            }
            catch
            {
                _one.Release();
                throw;
            }
        }

        public void Dispose()
        {
            _ended = clock.GetTimestamp();
            _one.Release();
        }

        public void End() => _one.Dispose();
    }
}
