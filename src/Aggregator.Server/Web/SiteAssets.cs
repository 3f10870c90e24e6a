using System.Security.Cryptography;

namespace Aggregator.Server.Web;

/// <summary>The style sheet, the script and the icon, carried inside the program: they are there wherever it is started from.</summary>
public static class SiteAssets
{
    private static readonly byte[] Style = Load("site.css");

    private static readonly byte[] Script = Load("site.js");

    private static readonly byte[] UploadScript = Load("upload.js");

    private static readonly byte[] Icon = Load("favicon.svg");

    /// <summary>The style sheet's address; it changes with its contents, so a browser may keep it for ever.</summary>
    public static string StyleUrl { get; } = "/site.css?v=" + Version(Style);

    /// <summary>The icon's address.</summary>
    public static string IconUrl { get; } = "/favicon.svg?v=" + Version(Icon);

    /// <summary>The script's address. The pages work without it.</summary>
    public static string ScriptUrl { get; } = "/site.js?v=" + Version(Script);

    /// <summary>The address of the script that shows how far an upload is. The page works without it.</summary>
    public static string UploadScriptUrl { get; } = "/upload.js?v=" + Version(UploadScript);

    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/site.css", (HttpContext context) => Serve(context, Style, "text/css; charset=utf-8", StyleUrl)).AllowAnonymous();
        routes.MapGet("/site.js", (HttpContext context) => Serve(context, Script, "text/javascript; charset=utf-8", ScriptUrl)).AllowAnonymous();
        routes.MapGet("/upload.js", (HttpContext context) => Serve(context, UploadScript, "text/javascript; charset=utf-8", UploadScriptUrl)).AllowAnonymous();
        routes.MapGet("/favicon.svg", (HttpContext context) => Serve(context, Icon, "image/svg+xml", IconUrl)).AllowAnonymous();
    }

    private static IResult Serve(HttpContext context, byte[] bytes, string type, string url)
    {
        if (url.EndsWith("?v=" + context.Request.Query["v"], StringComparison.Ordinal))
        {
            context.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
        }

        return Results.Bytes(bytes, type);
    }

    private static string Version(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..12];

    private static byte[] Load(string name)
    {
        using var stream = typeof(SiteAssets).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException(name + " is not embedded.");
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
