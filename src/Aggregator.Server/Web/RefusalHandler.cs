using Aggregator.Server.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace Aggregator.Server.Web;

/// <summary>
/// What a refused request is told. Nobody signed in: a browser is sent to the door, a program gets 401. Signed in, but not for this: 403 with a
/// sentence. A one-time password must be changed first.
/// </summary>
/// <param name="refusals">Counts them for the log.</param>
public sealed class RefusalHandler(RefusalTally refusals) : IAuthorizationMiddlewareResultHandler
{
    /// <inheritdoc />
    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Challenged)
        {
            return ChallengeAsync(context);
        }

        if (!authorizeResult.Succeeded)
        {
            // The front page is the office's; a unit's own person begins at its unit.
            if (context.Request.Path == "/" && context.Person() is { Role: Role.Unit, Unit: { } unit })
            {
                context.Response.Redirect(Sections.UnitPage(unit));
                return Task.CompletedTask;
            }

            return RefuseAsync(context, context.Person().IsOffice
                ? $"您的账户角色是“{context.Person().Role.ChineseName()}”，不能打开这个页面或做这项操作。如确需要，请联系管理人员调整。"
                : "单位账户只能查看和办理本单位的事项。请从“本单位”进入；如需其他材料，请联系主管部门。");
        }

        if (PersonClaims.IsBeforePasswordChange(context.User) && context.GetEndpoint()?.Metadata.GetMetadata<BeforePasswordChangeAttribute>() is null)
        {
            if (!IsPage(context))
            {
                return RefuseAsync(context, "一次性密码须先修改：请在浏览器中登录并设置新密码。");
            }

            context.Response.Redirect(Pages.AccountModel.AddressFor(HttpMethods.IsGet(context.Request.Method) ? context.Request.PathBase + context.Request.Path + context.Request.QueryString.ToUriComponent() : "/"));
            return Task.CompletedTask;
        }

        if (OidcRenewal.IsDue(context) && IsPage(context) && HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.Redirect(OidcRenewal.Address(Back(context)));
            return Task.CompletedTask;
        }

        return IsKeyless(context)
            ? RefuseAsync(context, "通过接口改动数据须使用接口密钥（Authorization: Bearer agk_…）；浏览器的登录状态在这里不能用来改动数据。")
            : next(context);
    }

    // A form on a foreign page can send a session's cookie, but never a key.
    private static bool IsKeyless(HttpContext context) =>
        IsApi(context) && !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method) && context.User.Identity?.AuthenticationType != Schemes.ApiKey;

    private Task ChallengeAsync(HttpContext context)
    {
        if (IsPage(context))
        {
            context.Response.Redirect(OidcRenewal.IsDue(context) ? OidcRenewal.Address(Back(context)) : "/signin?back=" + Uri.EscapeDataString(LocalAddress.OrFront(Back(context))));
            return Task.CompletedTask;
        }

        if (ApiKeyAuthentication.IsMeant(context))
        {
            refusals.Count(context, AuditActions.RefusedKey);
        }

        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return Task.CompletedTask;
    }

    private static string Back(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) ? context.Request.PathBase + context.Request.Path + context.Request.QueryString.ToUriComponent() : "/";

    private Task RefuseAsync(HttpContext context, string sentence)
    {
        refusals.Count(context, AuditActions.RefusedAccess);
        Refusal.Say(context, sentence);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments(Schemes.ApiPath, StringComparison.OrdinalIgnoreCase);

    private static bool IsPage(HttpContext context) => !IsApi(context) && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
