using Aggregator.Data.Model;
using Aggregator.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace Aggregator.Data.Access;

/// <summary>The keys of programs.</summary>
/// <param name="store">The database.</param>
/// <param name="audit">The log.</param>
/// <param name="clock">For the time of use.</param>
public sealed class ApiKeyStore(Store store, AuditStore audit, TimeProvider clock)
{
    // Who uses a key all day must not write all day.
    private static readonly TimeSpan UseIsKeptTo = TimeSpan.FromHours(1);

    /// <summary>All keys, the newest first; of one account when it is given.</summary>
    public async Task<IReadOnlyList<ApiKey>> AllAsync(long? account, CancellationToken stop)
    {
        await using var context = store.Open();
        var rows = await Joined(context).Where(both => account == null || both.Key.AccountId == account).OrderByDescending(both => both.Key.Id).ToListAsync(stop).ConfigureAwait(false);
        return rows.ConvertAll(both => Of(both.Key, both.Owner));
    }

    /// <summary>Keeps a key's hash.</summary>
    public Task AddAsync(long account, string name, string keyHash, AuditNote note, CancellationToken stop) => audit.WriteAsync<bool>(
        async (context, at, token) =>
        {
            context.Add(new ApiKeyRow { AccountId = account, Name = StoredText.Fit(name, Lengths.Code), KeyHash = keyHash, CreatedAt = at.UtcDateTime });
            await context.SaveChangesAsync(token).ConfigureAwait(false);
            return (true, note);
        },
        stop);

    /// <summary>Revokes a key, of one account alone when it is given.</summary>
    /// <returns>Whether there was one that was good.</returns>
    public Task<bool> RevokeAsync(long id, long? account, AuditNote note, CancellationToken stop) => audit.WriteAsync<bool>(
        async (context, at, token) =>
        {
            var row = await context.ApiKeys.AsTracking().FirstOrDefaultAsync(key => key.Id == id && key.RevokedAt == null && (account == null || key.AccountId == account), token).ConfigureAwait(false);
            if (row is null)
            {
                return (false, null);
            }

            row.RevokedAt = at.UtcDateTime;
            await context.SaveChangesAsync(token).ConfigureAwait(false);
            return (true, note);
        },
        stop);

    /// <summary>Revokes every key of an account.</summary>
    /// <returns>How many were good.</returns>
    public Task<int> RevokeAllAsync(long account, AuditNote note, CancellationToken stop) => audit.WriteAsync<int>(
        async (context, at, token) =>
        {
            var count = await context.ApiKeys.Where(key => key.AccountId == account && key.RevokedAt == null).ExecuteUpdateAsync(set => set.SetProperty(key => key.RevokedAt, at.UtcDateTime), token).ConfigureAwait(false);
            return (count, count > 0 ? note : null);
        },
        stop);

    /// <summary>The key of this hash while it and its account are good, or null; notes that it was used.</summary>
    /// <param name="keyHash">SHA-256 of the key, hex.</param>
    /// <param name="vouchedFor">For how long after the last sign-in the keys of somebody an identity provider vouches for are good; an older one is revoked.</param>
    /// <param name="onLapsed">What the log says of such a one.</param>
    /// <param name="stop">Cancels.</param>
    public async Task<ApiKey?> UseAsync(string keyHash, TimeSpan vouchedFor, Func<ApiKey, AuditNote> onLapsed, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(onLapsed);
        await using var context = store.Open();
        var found = await Joined(context).FirstOrDefaultAsync(both => both.Key.KeyHash == keyHash && both.Key.RevokedAt == null && !both.Owner.Disabled, stop).ConfigureAwait(false);
        if (found is null)
        {
            return null;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        if (found.Owner.OidcSubject is not null && !(now - found.Owner.LastSignedInAt <= vouchedFor))
        {
            await RevokeAsync(found.Key.Id, null, onLapsed(Of(found.Key, found.Owner)), stop).ConfigureAwait(false);
            return null;
        }

        if (found.Key.LastUsedAt is not { } last || now - last >= UseIsKeptTo)
        {
            var id = found.Key.Id;
            await store.WriteAsync((writing, token) => writing.ApiKeys.Where(key => key.Id == id).ExecuteUpdateAsync(set => set.SetProperty(key => key.LastUsedAt, now), token), stop).ConfigureAwait(false);
        }

        return Of(found.Key, found.Owner);
    }

    private static IQueryable<Both> Joined(AggregatorContext context) => context.ApiKeys.Join(context.Accounts, key => key.AccountId, owner => owner.Id, (key, owner) => new Both { Key = key, Owner = owner });

    private static ApiKey Of(ApiKeyRow row, AccountRow owner) => new(row.Id, row.Name, AccountStore.Of(owner), UtcTime.Of(row.CreatedAt), UtcTime.Of(row.LastUsedAt), UtcTime.Of(row.RevokedAt));

    private sealed class Both
    {
        public required ApiKeyRow Key { get; init; }

        public required AccountRow Owner { get; init; }
    }
}
