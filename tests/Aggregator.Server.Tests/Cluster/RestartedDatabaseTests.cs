using Aggregator.Server.Tests.Commands;
using Aggregator.Testing;

namespace Aggregator.Server.Tests.Cluster;

/// <summary>The database's own server goes down in the middle of a night, as in a power cut, and comes up again.</summary>
[TestClass]
public sealed class RestartedDatabaseTests
{
    private const int Restarts = 3;

    [TestMethod]
    public async Task A_server_that_is_restarted_again_and_again_loses_nothing_and_doubles_nothing()
    {
        await using var server = await OwnPostgres.StartAsync();
        using var inbox = new SampleInbox(8);
        (await RunningVerb.RunAsync(inbox.Run("alone-data", "alone"))).AssertDone();
        await using var city = await WorkerCity.MakeAsync(inbox, server: server.ConnectionString);
        city.Start(leads: true);
        city.Start(leads: false);
        var request = await city.AskAsync();
        var restarts = 0;
        var run = await city.EndAsync(request, async run =>
        {
            await Task.Delay(200);
            if (run?.Stage is not null && restarts < Restarts)
            {
                await server.RestartAsync();
                restarts++;
                await Task.Delay(700);
            }
        });
        Assert.AreEqual(Restarts, restarts, "the night was over too soon");
        await city.AssertSameAsync(run, OutFolder.Hashes(inbox.PathOf("alone")));
        Assert.IsTrue(city.Workers.All(worker => !worker.HasEnded), string.Join('\n', city.Workers.Select(worker => worker.Out + worker.Error)));
    }
}
