using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Aggregator.Data.Rows;
using Aggregator.Server.Accounts;
using Aggregator.Server.Tests.Web;
using Aggregator.Testing;

namespace Aggregator.Server.Tests.Commands;

/// <summary>The service as a process: first start, second start, Ctrl-C, kill, and two that want the same thing.</summary>
[TestClass]
public sealed class ServeTests
{
    [TestMethod]
    public async Task A_first_start_shows_a_ranking_and_a_second_start_finds_everything_done()
    {
        using var folder = new TempFolder();
        var oneTime = "";
        using (var first = Serve(folder.Path))
        {
            var workbook = await first.LineAsync("工作簿 ");
            Assert.IsTrue(File.Exists(workbook), workbook);
            var address = await first.LineAsync("就绪：");
            oneTime = await first.LineAsync(FirstAdministrator.Line);
            Assert.Contains(FirstRanked(folder.Path), await PageAsync(address, oneTime, isFirst: true));
            Assert.DoesNotContain(oneTime, first.Error, "No log has it.");
            await StopAsync(first);
        }

        var run = (await StoreIs.RunsAsync(folder.Path)).Single();
        Assert.AreEqual(RunState.Done, run.State);
        using (var second = Serve(folder.Path))
        {
            var address = await second.LineAsync("就绪：");
            Assert.Contains(FirstRanked(folder.Path), await PageAsync(address, DoorVisitor.GoodPassword));
            Assert.DoesNotContain(FirstAdministrator.Line, second.Out, "It is made once.");
            Assert.DoesNotContain("读取 ", second.Error, "Nothing is done again.");
            await StopAsync(second);
        }

        Assert.AreEqual(run.FinishedAt, (await StoreIs.RunsAsync(folder.Path)).Single().FinishedAt);
        await StoreIs.SoundAsync(folder.Path);
    }

    [TestMethod]
    public async Task A_service_killed_in_its_first_night_finishes_it_at_the_next_start()
    {
        using var folder = new TempFolder();
        using (var killed = Serve(folder.Path))
        {
            Assert.IsTrue(await killed.UntilAsync(verb => verb.Error.Contains("读取 ", StringComparison.Ordinal)), killed.Error);
            await killed.KillAsync();
        }

        Assert.IsNull((await StoreIs.RunsAsync(folder.Path)).Single().FinishedAt, "The kill came in the middle of the night.");
        using (var next = Serve(folder.Path))
        {
            await next.LineAsync("就绪：");
            await StopAsync(next);
        }

        Assert.AreEqual(RunState.Done, (await StoreIs.RunsAsync(folder.Path)).Single().State);
        await StoreIs.SoundAsync(folder.Path);

        // The same night undisturbed, by the other verb.
        var asOf = OutFolder.Json(Path.Combine(folder.Path, "out"), "manifest.json").GetProperty("asOf").GetString()!;
        (await RunningVerb.RunAsync(
            "run", "--roster", Path.Combine(folder.Path, "sample", "roster.csv"), "--inbox", Path.Combine(folder.Path, "sample", "inbox"), "--year", "2025",
            "--as-of", asOf, "--out", Path.Combine(folder.Path, "by-run"), "--data", Path.Combine(folder.Path, "data-of-run"))).AssertDone();
        CollectionAssert.AreEqual(OutFolder.Hashes(Path.Combine(folder.Path, "by-run")), OutFolder.Hashes(Path.Combine(folder.Path, "out")));
    }

    [TestMethod]
    public async Task Ctrl_C_in_the_middle_of_a_night_stops_and_the_next_start_goes_on()
    {
        SkipOnWindows();
        using var folder = new TempFolder();
        using (var first = Serve(folder.Path))
        {
            Assert.IsTrue(await first.UntilAsync(verb => verb.Error.Contains("收集 ", StringComparison.Ordinal)), first.Error);
            await StopAsync(first);
        }

        using var next = Serve(folder.Path);
        await next.LineAsync("就绪：");
        Assert.AreEqual(RunState.Done, (await StoreIs.RunsAsync(folder.Path)).Single().State);
        await StoreIs.SoundAsync(folder.Path);
    }

    [TestMethod]
    public async Task A_start_for_another_city_shows_that_city_and_a_bare_start_stays_with_it()
    {
        using var inbox = new SampleInbox(4);
        var data = inbox.PathOf("data");
        (await RunningVerb.RunAsync(inbox.Run("data", "out"))).AssertDone();
        File.Copy(inbox.PathOf("city", "roster.csv"), inbox.PathOf("other.csv"));

        using (var other = Serve(data, "--roster", inbox.PathOf("other.csv"), "--inbox", inbox.PathOf("city", "inbox"), "--year", "2025"))
        {
            await other.LineAsync("就绪：");
            await StopAsync(other);
        }

        Assert.HasCount(2, await StoreIs.RunsAsync(data));
        using (var bare = Serve(data))
        {
            await bare.LineAsync("就绪：");
            await StopAsync(bare);
        }

        Assert.HasCount(2, await StoreIs.RunsAsync(data));
        Assert.IsFalse(Directory.Exists(inbox.PathOf("data", "sample")), "A store with a city of its own gets no sample.");
    }

    [TestMethod]
    [DataRow("serve")]
    [DataRow("worker")]
    public async Task A_city_that_no_night_could_work_on_is_refused_before_anything_is_stored(string verb)
    {
        using var folder = new TempFolder();
        var data = Path.Combine(folder.Path, "data");
        var end = await RunningVerb.RunAsync(verb, "--data", data, "--roster", Path.Combine(folder.Path, "none.csv"), "--inbox", Path.Combine(folder.Path, "nowhere"));
        end.AssertRefused("none.csv");
        end.AssertRefused("nowhere");
        Assert.IsFalse(Directory.Exists(data));
    }

    [TestMethod]
    public async Task A_second_service_on_the_same_data_is_refused_and_the_first_goes_on()
    {
        using var folder = new TempFolder();
        using var first = Serve(folder.Path, "--no-sample");
        var address = await first.LineAsync("就绪：");

        using var second = Serve(folder.Path, "--no-sample");
        (await second.EndAsync()).AssertRefused("正被另一个进程使用");
        Assert.AreEqual(HttpStatusCode.OK, await StatusAsync(address));
    }

    [TestMethod]
    public async Task A_taken_port_is_told_in_a_sentence()
    {
        using var folder = new TempFolder();
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var urls = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";

        using var serve = RunningVerb.Start("serve", "--data", folder.Path, "--urls", urls, "--no-sample");
        var end = await serve.EndAsync();
        end.AssertRefused(urls);
        Assert.DoesNotContain("Exception", end.Error);
    }

    [TestMethod]
    [DataRow("nonsense")]
    [DataRow("https://127.0.0.1:5443")]
    [DataRow("http://127.0.0.1:5080/below")]
    public async Task An_address_nobody_can_listen_on_is_refused_before_anything_is_stored(string urls)
    {
        using var folder = new TempFolder();
        var data = Path.Combine(folder.Path, "data");
        (await RunningVerb.RunAsync("serve", "--data", data, "--urls", urls)).AssertRefused(urls);
        Assert.IsFalse(Directory.Exists(data));
    }

    private static RunningVerb Serve(string data, params string[] more) =>
        RunningVerb.Start(["serve", "--data", data, "--urls", "http://127.0.0.1:0", .. more]);

    // On Windows there is no Ctrl-C for a process without a console: there it is killed, which must do no harm either.
    private static async Task StopAsync(RunningVerb serve)
    {
        if (OperatingSystem.IsWindows())
        {
            await serve.KillAsync();
            return;
        }

        await serve.InterruptAsync();
        var end = await serve.EndAsync();
        end.AssertDone();
        Assert.Contains("正在停止", end.Out);
    }

    // The name of the first unit of the ranking, from the roster of the sample.
    private static string FirstRanked(string data)
    {
        var code = OutFolder.Json(Path.Combine(data, "out"), "ranking.json").EnumerateArray().First(u => u.GetProperty("rank").ValueKind == JsonValueKind.Number).GetProperty("unit").GetString();
        var line = File.ReadLines(Path.Combine(data, "sample", "roster.csv")).First(l => l.StartsWith(code + ",", StringComparison.Ordinal));
        return line.Split(',')[1];
    }

    // The front page, as whoever keeps accounts sees it; the first time the one-time password is changed on the way.
    private static async Task<string> PageAsync(string address, string password, bool isFirst = false)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { Timeout = RunningVerb.Patience, BaseAddress = new Uri(address) };
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        await client.EnterAsync(FirstAdministrator.Name, password);
        if (isFirst)
        {
            using var changed = await client.SendAsync("/account", "/account?handler=Password", ("oldPassword", password), ("newPassword", DoorVisitor.GoodPassword), ("againPassword", DoorVisitor.GoodPassword));
            Assert.AreEqual(HttpStatusCode.Redirect, changed.StatusCode);
        }

        var answer = await client.GetAsync(new Uri("/", UriKind.Relative));
        Assert.AreEqual(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    private static async Task<HttpStatusCode> StatusAsync(string address)
    {
        using var client = new HttpClient { Timeout = RunningVerb.Patience };
        return (await client.GetAsync(new Uri(address.TrimEnd('/') + "/healthz"))).StatusCode;
    }

    private static void SkipOnWindows()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Inconclusive("needs a system on which a process can be sent Ctrl-C");
        }
    }
}
