using System.Diagnostics;
using System.Text.RegularExpressions;
using Aggregator.Pipeline.Stages;

namespace Aggregator.Pipeline.Tests;

[TestClass]
public sealed class BoundedWorkTests
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(200);

    [TestMethod]
    public async Task Work_that_listens_is_stopped_at_its_limit()
    {
        await Assert.ThrowsExactlyAsync<TimeoutException>(() => BoundedWork.RunAsync(stop => stop.WaitHandle.WaitOne() ? Ended(stop) : 0, Short, default));
    }

    [TestMethod]
    [Timeout(30_000)]
    public async Task Work_that_does_not_listen_is_left_behind()
    {
        using var never = new ManualResetEventSlim();
        var watch = Stopwatch.StartNew();
        await Assert.ThrowsExactlyAsync<TimeoutException>(() => BoundedWork.RunAsync(_ => { never.Wait(CancellationToken.None); return 0; }, Short, default));
        Assert.IsTrue(watch.Elapsed < TimeSpan.FromSeconds(15), watch.Elapsed.ToString());
        never.Set();
    }

    [TestMethod]
    public async Task A_pattern_that_ran_out_of_time_is_told_as_slow_and_not_as_a_crash()
    {
        var slow = await Assert.ThrowsExactlyAsync<RegexMatchTimeoutException>(() => BoundedWork.RunAsync<int>(_ => throw new RegexMatchTimeoutException(), Short, default));
        Assert.IsInstanceOfType<TimeoutException>(slow);
    }

    [TestMethod]
    public async Task Stopping_the_night_is_no_timeout()
    {
        using var night = new CancellationTokenSource();
        await night.CancelAsync();
        await Assert.ThrowsAsync<OperationCanceledException>(() => BoundedWork.RunAsync(_ => 1, Short, night.Token));
    }

    private static int Ended(CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        return 0;
    }
}
