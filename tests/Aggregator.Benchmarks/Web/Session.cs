using System.Net;
using System.Text.RegularExpressions;

namespace Aggregator.Benchmarks.Web;

/// <summary>A browser of the benchmark.</summary>
internal static partial class Session
{
    /// <summary>A client that is signed in as <c>bench</c>.</summary>
    /// <exception cref="InvalidOperationException">The password does not open it.</exception>
    public static async Task<HttpClient> SignedInAsync(Uri address, string password)
    {
        var client = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = address };
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        var form = await client.GetStringAsync(new Uri("/signin", UriKind.Relative));
        using var answer = await client.PostAsync(new Uri("/signin", UriKind.Relative), new FormUrlEncodedContent(
        [
            KeyValuePair.Create("name", "bench"), KeyValuePair.Create("password", password),
            KeyValuePair.Create("__RequestVerificationToken", Token().Match(form).Groups[1].Value),
        ]));
        return answer.StatusCode == HttpStatusCode.Found ? client : throw new InvalidOperationException("The account bench could not sign in.");
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
