using Aggregator.Core.Documents;

namespace Aggregator.Server.Web.Access;

/// <summary>
/// Notes every request of a signed-in person that changes something, whichever page or endpoint it goes to: what a new page does is in the log
/// without the page saying so. What is refused is noted too. Accounts and sign-in note themselves, with more to say.
/// </summary>
public static class AuditTrail
{
    private const int LongestValue = 300;

    private const int MostFields = 20;

    private static readonly string[] NoteThemselves = ["/signin", "/signout", "/account", "/accounts", "/audit"];

    /// <summary>Lets the request be answered, then notes it.</summary>
    public static async Task NoteAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) || !context.Person().IsSignedIn
            || context.RequestServices.GetService<IAuditLog>() is not { } log || Array.Exists(NoteThemselves, path => context.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase)))
        {
            return;
        }

        // What was done was done, also when the browser has gone away.
        await log.WriteAsync(context.Person(), ActionOf(context.Request), context.Request.Path.Value ?? "/", Detail(context), CancellationToken.None);
    }

    private static string ActionOf(HttpRequest request)
    {
        var page = request.HttpContext.GetEndpoint() is RouteEndpoint route ? route.RoutePattern.RawText ?? "" : "";
        var handler = request.Query["handler"].ToString() is { Length: > 0 } named ? named : request.RouteValues.GetValueOrDefault("handler") as string;
        return $"{request.Method.ToLowerInvariant()} /{page.TrimStart('/')}{(handler is null ? "" : "#" + handler)}";
    }

    private static Dictionary<string, string> Detail(HttpContext context)
    {
        var detail = new Dictionary<string, string>(StringComparer.Ordinal) { ["status"] = context.Response.StatusCode.ToString(System.Globalization.CultureInfo.InvariantCulture) };
        if (context.Features.Get<Microsoft.AspNetCore.Http.Features.IFormFeature>()?.Form is not { } form)
        {
            return detail;
        }

        foreach (var (name, value) in form.Where(field => field.Key.Length <= 50 && !IsSecret(field.Key)).Take(MostFields))
        {
            detail[name] = PersonalData.Mask(ShortText.Cut(value.ToString(), LongestValue));
        }

        foreach (var file in form.Files.Take(MostFields))
        {
            detail["file:" + ShortText.Cut(file.Name, 50)] = PersonalData.Mask(ShortText.Cut(file.FileName, LongestValue));
        }

        return detail;
    }

    private static bool IsSecret(string field) => field.StartsWith("__", StringComparison.Ordinal) || field.Contains("password", StringComparison.OrdinalIgnoreCase) || field.Contains("secret", StringComparison.OrdinalIgnoreCase);
}
