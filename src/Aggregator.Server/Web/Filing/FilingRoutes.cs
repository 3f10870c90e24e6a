using System.Security.Cryptography;
using System.Text;
using Aggregator.Pipeline;
using Aggregator.Publishing.Notices;
using Aggregator.Server.Web.Access;

namespace Aggregator.Server.Web.Filing;

/// <summary>The letters to units, one by one: to be read, printed and taken away.</summary>
public static class FilingRoutes
{
    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapMethods("/submissions/letters/{kind}/{**unit}", [HttpMethods.Get, HttpMethods.Head], ServeAsync).RequireAuthorization(Policies.SignedIn);

    /// <summary>Address of a letter.</summary>
    public static string Letter(string kind, string unit) => $"/submissions/letters/{kind}/{Uri.EscapeDataString(unit)}";

    private static async Task<IResult> ServeAsync(string kind, string unit, bool? download, ISiteData data, TimeProvider clock, HttpContext context)
    {
        var person = context.Person();
        if (!person.MaySee(unit) || await data.SnapshotAsync(context.RequestAborted) is not { } night)
        {
            return Results.StatusCode(StatusCodes.Status404NotFound);
        }

        night = UnitSnapshot.For(night, person);
        var board = FilingBoard.Of(night, ShanghaiClock.Today(clock));
        var spoken = night with { AsOf = board.Day };
        var (html, title) = kind switch
        {
            "reminder" when board.Reminders.FirstOrDefault(one => one.Unit.Code == unit) is { } reminder => (NoticeFiles.ReminderPage(spoken, reminder), $"催报通知-{reminder.Unit.Name}.html"),
            // A draft is the office's own until somebody has decided.
            "return" when board.Notices.FirstOrDefault(one => one.Unit.Code == unit && (person.IsOffice || !one.IsDraft)) is { } notice => (NoticeFiles.ReturnPage(spoken, notice), $"退回修改通知-{notice.Unit.Name}.html"),
            _ => ("", ""),
        };
        if (html.Length == 0)
        {
            return Results.StatusCode(StatusCodes.Status404NotFound);
        }

        context.Response.Headers.ContentSecurityPolicy = $"default-src 'none'; style-src 'sha256-{StyleHash(html)}'; frame-ancestors 'none'";
        var bytes = Encoding.UTF8.GetBytes(html);
        return download == true ? Results.File(bytes, "text/html; charset=utf-8", title) : Results.Bytes(bytes, "text/html; charset=utf-8");
    }

    // A letter brings its one style with it, so that it prints the same wherever it is kept; nothing else in it runs.
    private static string StyleHash(string html)
    {
        const string Begin = "<style>", End = "</style>";
        var from = html.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        return Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(html[from..html.IndexOf(End, from, StringComparison.Ordinal)])));
    }
}
