using System.Net;
using System.Text.RegularExpressions;

namespace Aggregator.Benchmarks.Web;

/// <summary>A browser of the benchmark.</summary>
internal static partial class Session
{
    /// <summary>The cookies of somebody signed in as <c>bench</c>. One session for all: the door lets no twenty in within a minute.</summary>
    /// <exception cref="InvalidOperationException">The password does not open it.</exception>
    public static async Task<CookieContainer> SignInAsync(Uri address, string password)
    {
        var cookies = new CookieContainer();
        using var client = Client(address, cookies);
        var form = await client.GetStringAsync(new Uri("/signin", UriKind.Relative));
        using var answer = await client.PostAsync(new Uri("/signin", UriKind.Relative), new FormUrlEncodedContent(
        [
            KeyValuePair.Create("name", "bench"), KeyValuePair.Create("password", password),
            KeyValuePair.Create("__RequestVerificationToken", Token().Match(form).Groups[1].Value),
        ]));
        return answer.StatusCode == HttpStatusCode.Found ? cookies : throw new InvalidOperationException("The account bench could not sign in.");
    }

    /// <summary>A client with connections of its own.</summary>
    public static HttpClient Client(Uri address, CookieContainer cookies)
    {
        var client = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = address };
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        return client;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
