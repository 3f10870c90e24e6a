using Aggregator.Data.Access;
using Aggregator.Server.Web.Access;

namespace Aggregator.Server.Accounts;

/// <summary>What the door needs of the store.</summary>
public static class AccountServices
{
    /// <summary>Registers it; the store itself and the clock are registered elsewhere.</summary>
    /// <param name="services">Takes it.</param>
    /// <param name="dataFolder">Where the log's last hash is kept too.</param>
    public static void Add(IServiceCollection services, string dataFolder)
    {
        services.AddSingleton(AuditHead.In(dataFolder));
        services.AddSingleton<AuditStore>();
        services.AddSingleton<AccountStore>();
        services.AddSingleton<SignInStore>();
        services.AddSingleton<EndedSessionStore>();
        services.AddSingleton<ApiKeyStore>();
        services.AddSingleton<SettingStore>();
        services.AddSingleton<Passwords>();
        services.AddSingleton<SignInDesk>();
        services.AddSingleton<AccountDesk>();
        services.AddSingleton<KeyDesk>();
        services.AddSingleton<OidcDesk>();
        services.AddSingleton<IAuditLog, AuditLog>();
    }
}
