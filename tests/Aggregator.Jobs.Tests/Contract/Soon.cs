namespace Aggregator.Jobs.Tests.Contract;

/// <summary>Waiting in tests: generous to a busy machine, quick on an idle one.</summary>
public static class Soon
{
    /// <summary>A wait that only a broken engine reaches.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>How long nothing must happen before it counts as never.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(400);

    public static async Task Until(Func<bool> condition, string what)
    {
        for (var left = Limit; !condition(); left -= TimeSpan.FromMilliseconds(10))
        {
            Assert.IsTrue(left > TimeSpan.Zero, $"Did not happen in time: {what}.");
            await Task.Delay(10);
        }
    }

    public static async Task Until(Func<Task<bool>> condition, string what)
    {
        for (var left = Limit; !await condition(); left -= TimeSpan.FromMilliseconds(10))
        {
            Assert.IsTrue(left > TimeSpan.Zero, $"Did not happen in time: {what}.");
            await Task.Delay(10);
        }
    }

    /// <summary>Waits until the token is raised, as a job does that heeds it.</summary>
    public static Task Stopped(CancellationToken stop) => Task.Delay(Limit, stop);
}
