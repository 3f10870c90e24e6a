using Aggregator.Data.Model;
using Aggregator.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace Aggregator.Data.Access;

/// <summary>
/// Counts attempts to sign in, by account and network, so that whoever tries passwords shuts out himself and not the account's owner. A network somebody
/// signed in from has a count of its own; all others share one allowance, which slows them down together.
/// </summary>
/// <param name="store">The database.</param>
/// <param name="audit">The log.</param>
public sealed class SignInStore(Store store, AuditStore audit)
{
    /// <summary>Stands for the network where somebody who is signed in already types the password again: whatever happens at the door does not touch it.</summary>
    public const string InSession = "in-session";

    /// <summary>
    /// Counts an attempt before the password is looked at: of many attempts at once no more are tried than of as many one after another.
    /// </summary>
    /// <param name="id">The account.</param>
    /// <param name="network">Where it comes from, or <see cref="InSession"/>.</param>
    /// <param name="bounds">How many.</param>
    /// <param name="onLock">What the log says when this one locks it.</param>
    /// <param name="stop">Cancels.</param>
    public Task<SignInLeave> BeginAsync(long id, string network, SignInBounds bounds, AuditNote onLock, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(bounds);
        return audit.WriteAsync<SignInLeave>(
            async (context, at, token) =>
            {
                if (await AccountStore.Tracked(context, id, token).ConfigureAwait(false) is not { } account)
                {
                    return (SignInLeave.Unknown, null);
                }

                var now = at.UtcDateTime;
                var source = await Tracked(context, id, network, token).ConfigureAwait(false);
                if (source?.LockedUntil is { } until && until > now)
                {
                    // A clock that was set back must not lock for longer than a lock lasts.
                    source.LockedUntil = Earlier(until, now + bounds.LockedFor);
                    await context.SaveChangesAsync(token).ConfigureAwait(false);
                    return (SignInLeave.Locked, null);
                }

                var isKnown = network == InSession || source?.LastSignedInAt > now - bounds.KnownFor;
                if (!isKnown && !TakesOfAllowance(account, bounds, now))
                {
                    return (SignInLeave.Slowed, null);
                }

                if (source is null)
                {
                    await ForgetOldAsync(context, id, now - bounds.KnownFor, token).ConfigureAwait(false);
                    source = new SignInSourceRow { AccountId = id, Network = StoredText.Fit(network, Lengths.Code) };
                    context.Add(source);
                }

                var isLast = Count(source, bounds, now);
                await context.SaveChangesAsync(token).ConfigureAwait(false);
                return (SignInLeave.Given, isLast ? onLock : null);
            },
            stop);
    }

    /// <summary>Forgets wrong passwords after a right one that was no sign-in.</summary>
    public Task ForgiveAsync(long id, string network, CancellationToken stop) => store.WriteAsync(
        (context, token) => context.SignInSources.Where(row => row.AccountId == id && row.Network == network)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.FailedCount, 0).SetProperty(row => row.LockedUntil, (DateTime?)null), token),
        stop);

    /// <summary>Notes a sign-in.</summary>
    /// <param name="id">The account.</param>
    /// <param name="network">Where the password was right; null where an identity provider vouched.</param>
    /// <param name="bounds">What its attempt had taken of the allowance is given back.</param>
    /// <param name="freshHash">The password hashed anew when the old hash is out of date; else null.</param>
    /// <param name="note">What the log says of it.</param>
    /// <param name="stop">Cancels.</param>
    public Task SucceedAsync(long id, string? network, SignInBounds bounds, string? freshHash, AuditNote note, CancellationToken stop) => audit.WriteAsync<bool>(
        async (context, at, token) =>
        {
            if (await AccountStore.Tracked(context, id, token).ConfigureAwait(false) is not { } row)
            {
                return (false, null);
            }

            var now = at.UtcDateTime;
            row.LastSignedInAt = now;
            row.PasswordHash = freshHash ?? row.PasswordHash;
            if (network is not null && await Tracked(context, id, network, token).ConfigureAwait(false) is { } source)
            {
                if (!(source.LastSignedInAt > now - bounds.KnownFor) && row.SlowedUntil - bounds.Every is { } earlier)
                {
                    row.SlowedUntil = earlier > now ? earlier : null;
                }

                (source.FailedCount, source.LockedUntil, source.LastSignedInAt) = (0, null, now);
            }

            await context.SaveChangesAsync(token).ConfigureAwait(false);
            return (true, note);
        },
        stop);

    /// <summary>The locks that stand at a moment: of one account, or of all for null.</summary>
    public async Task<IReadOnlyList<SignInLock>> LocksAsync(long? account, DateTimeOffset now, CancellationToken stop)
    {
        var moment = now.UtcDateTime;
        await using var context = store.Open();
        var rows = await context.SignInSources.Where(row => (account == null || row.AccountId == account) && row.LockedUntil > moment)
            .OrderBy(row => row.AccountId).ThenBy(row => row.Network).ToListAsync(stop).ConfigureAwait(false);
        return rows.ConvertAll(row => new SignInLock(row.AccountId, row.Network == InSession ? null : row.Network, UtcTime.Of(row.LockedUntil)!.Value));
    }

    /// <summary>Takes every lock of an account away, inside the caller's transaction.</summary>
    internal static Task UnlockAsync(AggregatorContext context, long id, CancellationToken stop) => context.SignInSources.Where(row => row.AccountId == id)
        .ExecuteUpdateAsync(set => set.SetProperty(row => row.FailedCount, 0).SetProperty(row => row.LockedUntil, (DateTime?)null), stop);

    // The allowance as one moment: when all of it is there again. An attempt moves it by what one takes to come back.
    private static bool TakesOfAllowance(AccountRow account, SignInBounds bounds, DateTime now)
    {
        var most = now + (bounds.Burst * bounds.Every);
        var whole = account.SlowedUntil is { } set && set > now ? Earlier(set, most) : now;
        if (whole + bounds.Every > most)
        {
            return false;
        }

        account.SlowedUntil = whole + bounds.Every;
        return true;
    }

    private static bool Count(SignInSourceRow source, SignInBounds bounds, DateTime now)
    {
        source.FailedCount = source.LockedUntil is null ? source.FailedCount + 1 : 1;
        source.LockedUntil = source.FailedCount >= bounds.MostWrong ? now + bounds.LockedFor : null;
        source.LastAttemptAt = now;
        return source.LockedUntil is not null;
    }

    // No more rows than the allowance lets come in that time.
    private static Task<int> ForgetOldAsync(AggregatorContext context, long id, DateTime before, CancellationToken stop) =>
        context.SignInSources.Where(row => row.AccountId == id && row.LastAttemptAt < before).ExecuteDeleteAsync(stop);

    private static DateTime Earlier(DateTime one, DateTime other) => one < other ? one : other;

    private static Task<SignInSourceRow?> Tracked(AggregatorContext context, long id, string network, CancellationToken stop) =>
        context.SignInSources.AsTracking().FirstOrDefaultAsync(row => row.AccountId == id && row.Network == network, stop);
}
