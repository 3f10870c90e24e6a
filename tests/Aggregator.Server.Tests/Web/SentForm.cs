using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Aggregator.Server.Tests.Web;

/// <summary>Sends forms as a browser does: with the page's token.</summary>
internal static class SentForm
{
    public static async Task<(HttpResponseMessage Answer, IDocument Page)> PostAsync(HttpClient browser, string pageAddress, string action, params (string Name, string Value)[] fields)
    {
        var content = new FormUrlEncodedContent([new("__RequestVerificationToken", await TokenAsync(browser, pageAddress)), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        return await AnswerAsync(await browser.PostAsync(action, content));
    }

    public static async Task<(HttpResponseMessage Answer, IDocument Page)> UploadAsync(HttpClient browser, string address, byte[] bytes, string fileName)
    {
        var content = new MultipartFormDataContent
        {
            { new StringContent(await TokenAsync(browser, address)), "__RequestVerificationToken" },
            { new ByteArrayContent(bytes), "file", fileName },
        };
        return await AnswerAsync(await browser.PostAsync(address, content));
    }

    private static async Task<string> TokenAsync(HttpClient browser, string address) =>
        (await new HtmlParser().ParseDocumentAsync(await browser.GetStringAsync(address))).QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";

    private static async Task<(HttpResponseMessage Answer, IDocument Page)> AnswerAsync(HttpResponseMessage answer) =>
        (answer, await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync()));
}
