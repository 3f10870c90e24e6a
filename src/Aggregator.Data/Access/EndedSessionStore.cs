using Aggregator.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace Aggregator.Data.Access;

/// <summary>Sessions that were signed out of: their cookie, had somebody copied it, is good no more, after a restart and on every server over this database.</summary>
/// <param name="store">The database.</param>
/// <param name="clock">For what is cleared away.</param>
public sealed class EndedSessionStore(Store store, TimeProvider clock)
{
    /// <summary>Ends one, and clears away those whose cookies are over.</summary>
    /// <param name="session">Its random name.</param>
    /// <param name="lasts">How long a copied cookie could be good yet.</param>
    /// <param name="stop">Cancels.</param>
    public Task AddAsync(string session, TimeSpan lasts, CancellationToken stop) => store.WriteAsync(
        async (context, token) =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            await context.EndedSessions.Where(row => row.Until < now).ExecuteDeleteAsync(token).ConfigureAwait(false);
            if (!await context.EndedSessions.AnyAsync(row => row.Session == session, token).ConfigureAwait(false))
            {
                context.Add(new EndedSessionRow { Session = session, Until = now + lasts });
                await context.SaveChangesAsync(token).ConfigureAwait(false);
            }
        },
        stop);

    /// <summary>Whether it was ended.</summary>
    public async Task<bool> HasAsync(string session, CancellationToken stop)
    {
        await using var context = store.Open();
        return await context.EndedSessions.AnyAsync(row => row.Session == session, stop).ConfigureAwait(false);
    }
}
