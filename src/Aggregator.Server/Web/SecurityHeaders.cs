namespace Aggregator.Server.Web;

/// <summary>Headers every response carries, errors and files among them.</summary>
public static class SecurityHeaders
{
    /// <summary>The pages bring one style sheet and one icon of their own, small scripts of our own served by ourselves, no inline script or style.</summary>
    public const string PagePolicy = "default-src 'self'; script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>A downloaded file that a browser opens after all may do nothing.</summary>
    public const string FilePolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";

    /// <summary>Sets the headers just before the response starts, so that an error handler that clears the response cannot lose them.</summary>
    public static Task Apply(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            if (headers.ContentSecurityPolicy.Count == 0)
            {
                headers.ContentSecurityPolicy = PagePolicy;
            }

            if (headers.CacheControl.Count == 0)
            {
                headers.CacheControl = "no-cache, private";
            }

            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            return Task.CompletedTask;
        });
        return next(context);
    }
}
