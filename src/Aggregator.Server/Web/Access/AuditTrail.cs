using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aggregator.Server.Web.Access;

/// <summary>
/// Notes every request of a signed-in person that changes something, whichever page or endpoint it goes to: what a new page does is in the log
/// without the page saying so. What is refused is noted too, and so is what ended in an error. Accounts and sign-in note themselves, with more to say.
/// </summary>
public static class AuditTrail
{
    private static readonly string[] NoteThemselves = ["/signin", "/signout", "/account", "/accounts", "/audit"];

    /// <summary>Lets the request be answered, then notes it.</summary>
    public static async Task NoteAsync(HttpContext context, RequestDelegate next)
    {
        var isAnswered = false;
        try
        {
            await next(context);
            isAnswered = true;
        }
        finally
        {
            // What was done was done, also when the browser has gone away or the answer could not be written.
            if (IsNoted(context) && context.RequestServices.GetService<IAuditLog>() is { } log)
            {
                await log.WriteAsync(context.Person(), ActionOf(context.Request), context.Request.Path.Value ?? "/", AuditDetail.Of(context, isAnswered), CancellationToken.None);
            }
        }
    }

    /// <summary>Whether the acts below an address are noted here and not by their own pages.</summary>
    public static bool IsNotedHere(PathString path) => !Array.Exists(NoteThemselves, one => path.StartsWithSegments(one, StringComparison.OrdinalIgnoreCase));

    private static bool IsNoted(HttpContext context) =>
        !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method) && context.Person().IsSignedIn && IsNotedHere(context.Request.Path);

    private static string ActionOf(HttpRequest request)
    {
        var page = request.HttpContext.GetEndpoint() is RouteEndpoint route ? route.RoutePattern.RawText ?? "" : "";
        return $"{request.Method.ToLowerInvariant()} /{page.TrimStart('/')}{(HandlerOf(request) is { } handler ? "#" + handler : "")}";
    }

    // The handler that pages choose: by the first value alone, whatever its case; one that is not there leaves the handler without a name to run.
    private static string? HandlerOf(HttpRequest request)
    {
        var asked = request.RouteValues.GetValueOrDefault("handler") as string ?? (request.Query.TryGetValue("handler", out var values) && values.Count > 0 ? values[0] : null);
        return request.HttpContext.GetEndpoint()?.Metadata.GetMetadata<CompiledPageActionDescriptor>()?.HandlerMethods
            .FirstOrDefault(one => one.Name is not null && string.Equals(one.Name, asked, StringComparison.OrdinalIgnoreCase) && string.Equals(one.HttpMethod, request.Method, StringComparison.OrdinalIgnoreCase))?.Name;
    }
}
