using System.Net;
using AngleSharp.Html.Parser;

namespace Aggregator.Server.Tests.Web;

/// <summary>Somebody at the real door.</summary>
internal static class DoorVisitor
{
    /// <summary>A password that all rules allow.</summary>
    public const string GoodPassword = "三月的雨落在旧城墙上了吗";

    /// <summary>Sends a form of a page with the page's own token, and with what the form there holds besides.</summary>
    public static async Task<HttpResponseMessage> SendAsync(this HttpClient browser, string page, string action, params (string Name, string Value)[] fields)
    {
        var form = await new HtmlParser().ParseDocumentAsync(await browser.GetStringAsync(page));
        var token = form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var hidden = form.QuerySelectorAll("form").FirstOrDefault(one => one.GetAttribute("action") is { Length: > 0 } to && action.EndsWith(to, StringComparison.Ordinal))?.QuerySelectorAll("input[type=hidden]")
            .Select(one => KeyValuePair.Create(one.GetAttribute("name")!, one.GetAttribute("value") ?? "")).Where(one => one.Key != "__RequestVerificationToken" && fields.All(field => field.Name != one.Key)) ?? [];
        return await browser.PostAsync(action, new FormUrlEncodedContent([.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), .. hidden, new("__RequestVerificationToken", token)]));
    }

    /// <summary>Tries to sign in.</summary>
    public static Task<HttpResponseMessage> SignInAsync(this HttpClient browser, string name, string password, string back = "/") =>
        browser.SendAsync("/signin", "/signin", ("name", name), ("password", password), ("back", back));

    /// <summary>Signs in and comes to the page it asked for.</summary>
    public static async Task EnterAsync(this HttpClient browser, string name, string password)
    {
        using var answer = await browser.SignInAsync(name, password, "/account");
        Assert.AreEqual(HttpStatusCode.Redirect, answer.StatusCode);
    }
}
