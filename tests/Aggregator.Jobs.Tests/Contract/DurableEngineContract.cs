using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Aggregator.Jobs.Tests.Contract;

/// <summary>What an engine must do besides when it outlives its process.</summary>
public abstract class DurableEngineContract : EngineContract
{
    /// <summary>What follows the mode and the file in the arguments of this assembly's program, so that it opens the same store.</summary>
    protected abstract string[] ChildStore { get; }

    /// <summary>Lets two hours pass: a clock for engines that take one, null where the store was moved instead.</summary>
    protected virtual Task<TimeProvider?> TwoHoursLaterAsync() => Task.FromResult<TimeProvider?>(new ShiftedClock(TimeProvider.System.GetUtcNow().AddHours(2)));

    [TestMethod]
    public async Task Waiting_and_delayed_runs_survive_a_restart()
    {
        await using (var first = NewEngine())
        {
            await first.Engine.EnqueueAsync(PlainJob.Name, 1);
            await first.Engine.ScheduleAsync(PlainJob.Name, 2, TimeProvider.System.GetUtcNow().AddMilliseconds(300));
        }

        await using var second = NewEngine();
        await second.Engine.StartAsync();
        await second.Engine.DrainAsync();
        CollectionAssert.AreEqual(new long[] { 1, 2 }, Journal.Starts.Select(start => start.Id).ToArray());
    }

    [TestMethod]
    public async Task A_run_that_a_shutdown_stopped_runs_again_at_the_next_start()
    {
        Journal.Script = (_, _, nth, stop) => nth == 1 ? Soon.Stopped(stop) : Task.CompletedTask;
        await using (var first = NewEngine())
        {
            await first.Engine.StartAsync();
            await first.Engine.EnqueueAsync(SoloJob.Name, 15);
            await Soon.Until(() => Journal.Running == 1, "the run starts");
        }

        await using var second = NewEngine();
        await second.Engine.StartAsync();
        await second.Engine.DrainAsync();
        CollectionAssert.AreEqual(new[] { (SoloJob.Name, 15L), (SoloJob.Name, 15L) }, Journal.Starts.ToArray());
        Assert.IsEmpty(Journal.Failures);
    }

    [TestMethod]
    [DataRow(900, DisplayName = "ends while the engine closes its store")]
    [DataRow(3200, DisplayName = "ends after the engine has closed its store")]
    [DataRow(Timeout.Infinite, DisplayName = "never ends")]
    public async Task A_run_that_outlasts_the_grace_does_not_hold_up_the_shutdown_and_runs_again(int lateness)
    {
        Journal.Script = async (_, _, nth, stop) =>
        {
            if (nth == 1)
            {
                await Task.WhenAny(Soon.Stopped(stop));
                await Task.Delay(lateness, CancellationToken.None);
                stop.ThrowIfCancellationRequested();
            }
        };
        await using (var first = NewEngine())
        {
            await first.Engine.StartAsync();
            await first.Engine.EnqueueAsync(PlainJob.Name, 16);
            await Soon.Until(() => Journal.Running == 1, "the run starts");
        }

        await Soon.Until(() => Journal.Running == (lateness == Timeout.Infinite ? 1 : 0), "the late run ends");
        await Task.Delay(Soon.Quiet);
        await using var second = NewEngine();
        await second.Engine.StartAsync();
        await second.Engine.DrainAsync();
        Assert.HasCount(2, Journal.Starts);
        Assert.IsEmpty(Journal.Failures);
    }

    [TestMethod]
    public async Task A_retry_and_its_count_survive_a_restart()
    {
        Journal.Script = (_, _, _, _) => throw new InvalidOperationException("broke");
        await using (var first = NewEngine())
        {
            await first.Engine.StartAsync();
            await first.Engine.EnqueueAsync(PatientJob.Name, 17);
            await Soon.Until(() => Journal.Starts.Count == 1 && Journal.Running == 0, "the first attempt fails");
        }

        await using var later = NewEngine(await TwoHoursLaterAsync());
        await later.Engine.StartAsync();
        await later.Engine.DrainAsync();
        Assert.HasCount(2, Journal.Starts);
        Assert.AreEqual(2, Journal.Failures.Single().Attempts);
    }

    [TestMethod]
    public async Task A_run_whose_process_was_killed_runs_again_and_those_behind_it_follow()
    {
        using var folder = new Testing.TempFolder();
        var started = folder.File("started");
        using (var child = StartChild("hold", started))
        {
            await Soon.Until(() => File.Exists(started) || child.HasExited, "the child runs the job");
            Assert.IsFalse(child.HasExited, "the child ended by itself");
            child.Kill(); // SIGKILL: nothing of the child's own runs after this.
            await child.WaitForExitAsync();
        }

        await using var under = NewEngine();
        await under.Engine.StartAsync();
        await under.Engine.DrainAsync();
        CollectionAssert.AreEquivalent(new[] { (SoloJob.Name, 77L), (SoloJob.Name, 78L) }, Journal.Starts.ToArray());
        Assert.AreEqual(1, Journal.MostAtOnce);
        Assert.IsEmpty(Journal.Failures);
    }

    [TestMethod]
    public async Task However_often_the_process_is_killed_no_run_that_was_taken_is_lost()
    {
        using var folder = new Testing.TempFolder();
        var (taken, done) = (folder.File("churn.taken"), folder.File("churn.done"));
        var random = new Random(20260310);
        for (var kills = 1; kills <= 4; kills++)
        {
            var before = LinesOf(done).Count;
            using var child = StartChild("churn", folder.File("churn"));
            await Soon.Until(() => LinesOf(done).Count > before || child.HasExited, "the child gets on with it");
            await Task.Delay(random.Next(250));
            Assert.IsFalse(child.HasExited, "the child ended by itself");
            child.Kill();
            await child.WaitForExitAsync();
        }

        await using var under = NewEngine();
        await under.Engine.StartAsync();
        await under.Engine.DrainAsync();
        var lost = LinesOf(taken).Except(LinesOf(done)).Except(Journal.Starts.Select(start => $"{start.Job} {start.Id}"));
        Assert.AreEqual("", string.Join(", ", lost), "taken, but never run to its end");
        Assert.IsNotEmpty(Journal.Starts, "the kills left nothing to do");
        Assert.IsEmpty(Journal.Failures);
    }

    private static List<string> LinesOf(string file) =>
        File.Exists(file) ? [.. File.ReadAllText(file).Split('\n')[..^1]] : [];

    protected Process StartChild(string mode, string file)
    {
        var dotnet = Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        return Process.Start(new ProcessStartInfo(Path.GetFullPath(dotnet), [typeof(DurableEngineContract).Assembly.Location, mode, file, .. ChildStore]))!;
    }
}
