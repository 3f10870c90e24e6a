using System.Net;
using Aggregator.Server.Tests.Commands;
using Aggregator.Testing;

namespace Aggregator.Server.Tests.Cluster;

/// <summary>A worker can be asked how it does, where the office wants it to be.</summary>
[TestClass]
public sealed class WorkerHealthTests
{
    [TestMethod]
    public async Task Where_an_address_is_set_it_answers_by_itself_and_nobody_else_reaches_it()
    {
        using var inbox = new SampleInbox(4);
        var url = $"http://127.0.0.1:{OwnPostgres.FreePort()}";
        using var worker = Start(inbox, url);
        using var client = new HttpClient { BaseAddress = new Uri(url) };
        var limit = TimeProvider.System.GetUtcNow() + TimeSpan.FromMinutes(1);
        while (await AskAsync(client, "/healthz") is not (HttpStatusCode.OK, "ok\n"))
        {
            Assert.IsTrue(TimeProvider.System.GetUtcNow() < limit && !worker.HasEnded, worker.Out + worker.Error);
            await Task.Delay(100);
        }

        Assert.AreEqual((HttpStatusCode.OK, "ready\n"), await AskAsync(client, "/readyz"));
        var (status, metrics) = await AskAsync(client, "/metrics");
        Assert.AreEqual(HttpStatusCode.OK, status);
        StringAssert.Contains(metrics, "aggregator_requests_unfinished 0");
        Assert.AreEqual(HttpStatusCode.NotFound, (await AskAsync(client, "/")).Status, "it is no site");
        client.DefaultRequestHeaders.Host = "elsewhere.example";
        Assert.AreEqual(HttpStatusCode.BadRequest, (await AskAsync(client, "/metrics")).Status, "a page with a name of its own does not get through");
        await worker.InterruptAsync();
        Assert.AreEqual(0, (await worker.EndAsync()).Code);
    }

    [TestMethod]
    [DataRow("http://0.0.0.0:5099", "不是本机地址")]
    [DataRow("https://127.0.0.1:5099", "http://主机:端口")]
    [DataRow("here", "http://主机:端口")]
    public async Task An_address_that_others_reach_or_that_is_none_is_refused(string url, string sentence)
    {
        using var inbox = new SampleInbox(4);
        using var worker = Start(inbox, url);
        var end = await worker.EndAsync();
        end.AssertRefused(sentence);
        StringAssert.Contains(end.Error, "Workers:HealthUrl");
    }

    private static RunningVerb Start(SampleInbox inbox, string url) => RunningVerb.StartIn(
        AppContext.BaseDirectory, new Dictionary<string, string> { ["AGGREGATOR_Workers__HealthUrl"] = url }, "worker", "--data", inbox.PathOf("data"),
        "--roster", inbox.PathOf("city", "roster.csv"), "--inbox", inbox.PathOf("city", "inbox"), "--year", "2025", "--out", inbox.PathOf("out"));

    private static async Task<(HttpStatusCode Status, string Body)> AskAsync(HttpClient client, string path)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
            return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
        }
        catch (HttpRequestException)
        {
            return (0, "");
        }
    }
}
