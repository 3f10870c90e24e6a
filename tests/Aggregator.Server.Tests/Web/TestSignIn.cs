using System.Text.Encodings.Web;
using Aggregator.Server.Web.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Aggregator.Server.Tests.Web;

/// <summary>Signs in whoever a header names, so that a test of a page need not go through the door. Without the header the real door stands.</summary>
internal sealed class TestSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Header = "X-Test-Person";

    /// <summary>Another account of the same role.</summary>
    public const string AccountHeader = "X-Test-Account";

    private const string Scheme_ = "test";

    private const string Either = "test-or-door";

    /// <summary>Puts it before the real ways to sign in.</summary>
    public static void Add(IServiceCollection services)
    {
        services.AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, TestSignIn>(Scheme_, null)
            .AddPolicyScheme(Either, null, o => o.ForwardDefaultSelector = context => context.Request.Headers.ContainsKey(Header) ? Scheme_ : Schemes.Door);
        services.PostConfigure<AuthenticationOptions>(o => o.DefaultScheme = Either);
    }

    /// <summary>What the header says of a person whose name is 测试员 with the account <c>test-role</c>.</summary>
    public static string Of(Role role, string? unit) => $"{role.Code()}|{Uri.EscapeDataString(unit ?? "")}";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var parts = Request.Headers[Header].ToString().Split('|');
        var role = Roles.Parse(parts[0])!.Value;
        var account = Request.Headers[AccountHeader].ToString() is { Length: > 0 } other ? other : "test-" + parts[0];
        var person = new Person(account, Person.Signature(account, "测试员"), role, role == Role.Unit ? Uri.UnescapeDataString(parts[1]) : null);
        var principal = PersonClaims.PrincipalOf((long)role + 1, person, mustChange: false, Request.Headers.Authorization.Count > 0 ? Schemes.ApiKey : Scheme_);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(principal, Scheme_)));
    }
}
