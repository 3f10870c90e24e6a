using Aggregator.Testing;

namespace Aggregator.Server.Tests.Commands;

/// <summary>A run that is killed at any moment is finished by the same command, as if nothing had happened.</summary>
[TestClass]
public sealed class KilledRunTests
{
    [TestMethod]
    public async Task A_run_killed_again_and_again_is_finished_by_the_same_command_with_the_same_bytes()
    {
        using var inbox = new SampleInbox(60, 2);
        (await RunningVerb.RunAsync(inbox.Run("data", "out"))).AssertDone();

        // Moments by what the run has come to, not by the clock: a slow machine kills at the same places.
        Func<RunningVerb, bool>[] moments =
        [
            _ => File.Exists(inbox.PathOf("killed-data", "aggregator.db")),
            verb => verb.Error.Contains("收集 ", StringComparison.Ordinal),
            verb => Lines(verb, "读取 ") >= 3,
            verb => Lines(verb, "读取 ") >= 8,
            verb => Lines(verb, "核验 ") >= 2,
            verb => verb.Error.Contains("评分 ", StringComparison.Ordinal) || verb.Error.Contains("发布 ", StringComparison.Ordinal),
            _ => Directory.Exists(inbox.PathOf("killed", "data")),
        ];
        var kills = 0;
        foreach (var moment in moments)
        {
            using var verb = RunningVerb.Start(inbox.Run("killed-data", "killed"));
            await verb.UntilAsync(moment);
            if (!verb.HasEnded)
            {
                kills++;
                await verb.KillAsync();
            }
        }

        (await RunningVerb.RunAsync(inbox.Run("killed-data", "killed"))).AssertDone();

        Assert.IsGreaterThanOrEqualTo(4, kills, "Runs that had ended before the kill prove nothing.");
        CollectionAssert.AreEqual(OutFolder.Hashes(inbox.PathOf("out")), OutFolder.Hashes(inbox.PathOf("killed")));
        await StoreIs.SoundAsync(inbox.PathOf("killed-data"));
    }

    private static int Lines(RunningVerb verb, string beginning) => verb.Error.Split('\n').Count(line => line.StartsWith(beginning, StringComparison.Ordinal));
}
