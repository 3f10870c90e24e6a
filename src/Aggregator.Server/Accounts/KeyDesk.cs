using Aggregator.Data.Access;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Access;

namespace Aggregator.Server.Accounts;

/// <summary>Keeps the keys of programs.</summary>
/// <param name="keys">The keys.</param>
public sealed class KeyDesk(ApiKeyStore keys)
{
    private const int MostOfOne = 20;

    /// <summary>All keys, of one account when it is given.</summary>
    public Task<IReadOnlyList<ApiKey>> AllAsync(long? account, CancellationToken stop) => keys.AllAsync(account, stop);

    /// <summary>Makes a key for the person's own account.</summary>
    /// <returns>What came of it, and the key to show once; null when none was made.</returns>
    public async Task<(ActionOutcome Outcome, string? Key)> AddAsync(Person by, long account, string? name, CancellationToken stop)
    {
        name = name?.Trim();
        if (AccountNames.DisplayProblem(name) is not null)
        {
            return (new(false, $"没有新建：请写明这个密钥的用途，1至{AccountNames.Longest}个字，不用括号。"), null);
        }

        if ((await keys.AllAsync(account, stop)).Count(key => key.RevokedAt is null) >= MostOfOne)
        {
            return (new(false, $"没有新建：一个账户最多有{MostOfOne}个有效的密钥，请先吊销不用的。"), null);
        }

        var key = ApiKeyAuthentication.NewKey();
        await keys.AddAsync(account, name!, ApiKeyAuthentication.HashOf(key), AuditLog.Note(by, AuditActions.KeyMade, name!), stop);
        return (new(true, $"已新建接口密钥“{name}”。"), key);
    }

    /// <summary>Revokes a key: one of an account's own, or anybody's.</summary>
    public async Task<ActionOutcome> RevokeAsync(Person by, long? account, long id, CancellationToken stop) =>
        await keys.RevokeAsync(id, account, AuditLog.Note(by, AuditActions.KeyRevoked, id.ToString(System.Globalization.CultureInfo.InvariantCulture)), stop)
            ? new(true, "密钥已吊销，立即失效。")
            : new(false, "没有改动：没有这个密钥，或者它已经吊销。");
}
