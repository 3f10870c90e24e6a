using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Aggregator.Server.Web.Access;

namespace Aggregator.Server.Web;

/// <summary>What a request that failed is told: a Chinese page for a browser, problem details for a program, never a stack trace.</summary>
/// <remarks>Written without Razor, so that a broken page cannot break the page that says so.</remarks>
public static class ErrorAnswer
{
    // Chinese stays readable in the JSON; markup characters stay escaped.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Writes the answer for the response's status code.</summary>
    public static Task WriteAsync(HttpContext context)
    {
        var status = context.Response.StatusCode;
        var (title, words) = Words(status);
        var detail = status == StatusCodes.Status403Forbidden ? Refusal.Of(context) ?? words : words;
        if (context.Request.Path.StartsWithSegments(Schemes.ApiPath, StringComparison.OrdinalIgnoreCase))
        {
            return ProblemAsync(context, status, detail);
        }

        if (context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            return context.Response.WriteAsync(Page(status, title, detail, Home(context)), context.RequestAborted);
        }

        return ProblemAsync(context, status, detail);
    }

    /// <summary>Writes problem details (RFC 9457) with a sentence of one's own; the title is the status's.</summary>
    public static Task ProblemAsync(HttpContext context, int status, string detail)
    {
        context.Response.ContentType = "application/problem+json; charset=utf-8";
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask
            : context.Response.WriteAsync(JsonSerializer.Serialize(new { type = "about:blank", title = Words(status).Title, status, detail }, Json), context.RequestAborted);
    }

    private static (string Title, string Detail) Words(int status) => status switch
    {
        400 => ("请求无效", "表单已经失效，或者内容不完整。请返回上一页，刷新后再提交一次。"),
        401 => ("尚未登录", "请先登录；程序请使用接口密钥（Authorization: Bearer agk_…）。"),
        403 => ("不允许访问", "您的账户没有打开这个页面或做这项操作的权限。如确需要，请联系管理人员。"),
        404 => ("没有找到", "没有这个页面、单位或文件。它可能已经改名，或者最近一次夜间运行的结果里不再有它。"),
        405 => ("不支持这种操作", "这个地址不接受这种请求方式。"),
        406 => ("不能给出这种格式", "请改用能够给出的格式。"),
        409 => ("现在不能这样做", "情况已经变化，请刷新后再试。"),
        410 => ("结果已更新", "请从头再取。"),
        415 => ("内容类型不对", "请按接口说明提交。"),
        503 => ("没有启用", "这项功能没有启用。"),
        504 => ("处理时间过长", "请缩小范围后再试。"),
        413 => ("内容太大", "提交的内容超过了允许的大小。"),
        429 => ("操作太频繁", "请等一分钟再试。"),
        >= 500 => ("程序出错", "程序处理这个请求时出错，错误已经记入日志。请稍后再试；如果仍然出错，请把时间和网址告诉维护人员。"),
        _ => ("请求未能完成", "请返回上一页再试。"),
    };

    // A unit's own person has no overview: its way on is its unit's page.
    private static (string Address, string Name) Home(HttpContext context) => context.Person() switch
    {
        { IsSignedIn: false } => ("/signin", "去登录"),
        { IsOffice: false, Unit: { } unit } => (Sections.UnitPage(unit), "返回本单位"),
        { IsOffice: false } => ("/help", "返回帮助"),
        _ => ("/", "返回总览"),
    };

    private static string Page(int status, string title, string detail, (string Address, string Name) home) => $"""
        <!DOCTYPE html>
        <html lang="zh-CN">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{title}</title>
        <link rel="stylesheet" href="{SiteAssets.StyleUrl}">
        </head>
        <body class="error-page">
        <main id="main">
        <h1>{title}</h1>
        <p>{detail}</p>
        <p class="muted">代码 {status}</p>
        <p><a href="{HtmlEncoder.Default.Encode(home.Address)}">{home.Name}</a></p>
        </main>
        </body>
        </html>

        """;
}
