using Aggregator.Data.Model;
using Aggregator.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace Aggregator.Data.Access;

/// <summary>The accounts. Every change is noted in the log in one transaction with it, which also makes changes follow one another.</summary>
/// <param name="store">The database.</param>
/// <param name="audit">The log.</param>
public sealed class AccountStore(Store store, AuditStore audit)
{
    /// <summary>Code of the role that keeps accounts.</summary>
    public const string Administrator = "administrator";

    /// <summary>All, by name.</summary>
    public async Task<IReadOnlyList<Account>> AllAsync(CancellationToken stop)
    {
        await using var context = store.Open();
        var rows = await context.Accounts.OrderBy(row => row.FoldedName).ToListAsync(stop).ConfigureAwait(false);
        return rows.ConvertAll(Of);
    }

    /// <summary>The account of this number, or null.</summary>
    public async Task<Account?> FindAsync(long id, CancellationToken stop)
    {
        await using var context = store.Open();
        return await context.Accounts.FirstOrDefaultAsync(row => row.Id == id, stop).ConfigureAwait(false) is { } row ? Of(row) : null;
    }

    /// <summary>The account of this folded name, or null.</summary>
    public async Task<Account?> NamedAsync(string foldedName, CancellationToken stop)
    {
        await using var context = store.Open();
        return await context.Accounts.FirstOrDefaultAsync(row => row.FoldedName == foldedName, stop).ConfigureAwait(false) is { } row ? Of(row) : null;
    }

    /// <summary>The account an identity provider vouches for, or null.</summary>
    public async Task<Account?> OfSubjectAsync(string oidcSubject, CancellationToken stop)
    {
        await using var context = store.Open();
        return await context.Accounts.FirstOrDefaultAsync(row => row.OidcSubject == oidcSubject, stop).ConfigureAwait(false) is { } row ? Of(row) : null;
    }

    /// <summary>The newest entry of the log on an account, sign-ins left out; null for none.</summary>
    public Task<AuditEntry?> LastChangeAsync(string name, CancellationToken stop) => audit.LastOnAsync(name, "account.", stop);

    /// <summary>Makes an account.</summary>
    /// <param name="made">The account.</param>
    /// <param name="mustChange">Whether its password has to be changed first.</param>
    /// <param name="onlyFirst">Whether it is made only when there is none at all.</param>
    /// <param name="note">What the log says of it.</param>
    /// <param name="stop">Cancels.</param>
    /// <returns>Its number, or null when the name is taken, or it would not be the first.</returns>
    public Task<long?> AddAsync(NewAccount made, bool mustChange, bool onlyFirst, AuditNote note, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(made);
        return audit.WriteAsync<long?>(
            async (context, at, token) =>
            {
                if (await context.Accounts.AnyAsync(row => onlyFirst || row.FoldedName == made.FoldedName, token).ConfigureAwait(false))
                {
                    return (null, null);
                }

                var row = new AccountRow
                {
                    Name = made.Name,
                    FoldedName = made.FoldedName,
                    DisplayName = made.DisplayName,
                    RoleCode = made.Role,
                    Unit = made.Unit,
                    PasswordHash = made.PasswordHash,
                    Stamp = made.Stamp,
                    MustChange = mustChange,
                    CreatedAt = at.UtcDateTime,
                    OidcSubject = made.OidcSubject,
                };
                context.Add(row);
                await context.SaveChangesAsync(token).ConfigureAwait(false);
                return (row.Id, note);
            },
            stop);
    }

    /// <summary>Changes an account, unless nobody would be left who keeps accounts.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="change">What is changed.</param>
    /// <param name="note">What the log says of it.</param>
    /// <param name="stop">Cancels.</param>
    public Task<ChangeOutcome> ChangeAsync(long id, AccountChange change, AuditNote note, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(change);
        return audit.WriteAsync<ChangeOutcome>(
            async (context, at, token) =>
            {
                if (await Tracked(context, id, token).ConfigureAwait(false) is not { } row)
                {
                    return (ChangeOutcome.Unknown, null);
                }

                if (change.Seen is { } seen && seen != Of(row).Revision)
                {
                    return (ChangeOutcome.Overtaken, null);
                }

                var kept = row is { RoleCode: Administrator, Disabled: false };
                Apply(change, row);
                if (kept && row is not { RoleCode: Administrator, Disabled: false }
                    && !await context.Accounts.AnyAsync(other => other.Id != id && other.RoleCode == Administrator && !other.Disabled && (!change.IsByProvider || other.OidcSubject == null), token).ConfigureAwait(false))
                {
                    return (ChangeOutcome.LastAdministrator, null);
                }

                await context.SaveChangesAsync(token).ConfigureAwait(false);
                if (change.Unlock || change.PasswordHash is not null)
                {
                    await SignInStore.UnlockAsync(context, id, token).ConfigureAwait(false);
                }

                if (change.RevokeKeys)
                {
                    await context.ApiKeys.Where(key => key.AccountId == id && key.RevokedAt == null).ExecuteUpdateAsync(set => set.SetProperty(key => key.RevokedAt, at.UtcDateTime), token).ConfigureAwait(false);
                }

                return (ChangeOutcome.Done, note);
            },
            stop);
    }

    private static void Apply(AccountChange change, AccountRow row)
    {
        if (change.Role is { } role)
        {
            (row.RoleCode, row.Unit) = (role, change.Unit);
        }

        if (change.PasswordHash is { } hash)
        {
            (row.PasswordHash, row.MustChange) = (hash, change.MustChange);
        }

        if (change.Unlock || change.PasswordHash is not null)
        {
            row.SlowedUntil = null;
        }

        row.DisplayName = change.DisplayName ?? row.DisplayName;
        row.Disabled = change.Disabled ?? row.Disabled;
        row.Stamp = change.Stamp ?? row.Stamp;
    }

    internal static Task<AccountRow?> Tracked(AggregatorContext context, long id, CancellationToken stop) =>
        context.Accounts.AsTracking().FirstOrDefaultAsync(row => row.Id == id, stop);

    internal static Account Of(AccountRow row) => new(row.Id, row.Name, row.DisplayName, row.RoleCode, row.Unit, row.Stamp)
    {
        PasswordHash = row.PasswordHash,
        MustChange = row.MustChange,
        SlowedUntil = UtcTime.Of(row.SlowedUntil),
        Disabled = row.Disabled,
        CreatedAt = UtcTime.Of(row.CreatedAt),
        LastSignedInAt = UtcTime.Of(row.LastSignedInAt),
        IsExternal = row.OidcSubject is not null,
    };
}
