using System.Collections.Concurrent;

namespace Aggregator.Server.Web.Access;

/// <summary>Sessions that were signed out of: their cookie, had somebody copied it, is good no more. Kept as long as such a cookie could last.</summary>
/// <param name="clock">The clock.</param>
public sealed class EndedSessions(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _ended = new(StringComparer.Ordinal);

    /// <summary>Ends one.</summary>
    public void Add(string? session)
    {
        var now = clock.GetUtcNow();
        foreach (var (old, until) in _ended)
        {
            if (until < now)
            {
                _ended.TryRemove(old, out _);
            }
        }

        if (session is not null)
        {
            _ended[session] = now + SessionCookie.Longest;
        }
    }

    /// <summary>Whether it was ended. A session without a name counts as ended.</summary>
    public bool Has(string? session) => session is null || _ended.ContainsKey(session);
}
