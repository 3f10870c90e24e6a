using Aggregator.Data;
using Aggregator.Data.Rows;
using Aggregator.Jobs;
using Aggregator.Server.Hosting;
using Aggregator.Testing;

namespace Aggregator.Server.Tests.Hosting;

/// <summary>A night is called off in the store, so that nobody takes it up again, and then in the engine.</summary>
[TestClass]
public sealed class NightDeskTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly Store _store;
    private readonly RunStore _runs;
    private readonly SeenEngine _engine = new();
    private readonly NightDesk _desk;

    public NightDeskTests()
    {
        _store = new Store(StoreOptions.Parse(null, null, _folder.Path));
        _runs = new RunStore(_store, TimeProvider.System);
        _desk = new NightDesk(_runs, _engine);
    }

    [TestMethod]
    public async Task A_cancelled_night_is_told_by_whom_and_is_not_taken_up_again()
    {
        var (request, run) = await BegunAsync();
        var told = await _desk.CancelAsync(run, "李审核", CancellationToken.None);
        Assert.IsTrue(told.Done, told.Sentence);
        var ended = await _runs.GetAsync(run, CancellationToken.None);
        Assert.AreEqual((RunState.Cancelled, "由李审核取消。已经完成的部分都已保存，下次运行直接沿用。"), (ended!.State, ended.Message));
        Assert.IsNull(await _runs.NextUnfinishedRequestAsync(CancellationToken.None), "The pump would else enqueue it within a minute.");
        Assert.AreEqual($"night {request}", Assert.ContainsSingle(_engine.Cancelled));
        Assert.AreEqual(RunState.Cancelled, (await _runs.StartOrResumeAsync(request, 2025, new DateOnly(2026, 4, 10), "x", CancellationToken.None)).State);
        // What the job itself still writes at its end changes nothing.
        await _runs.FinishAsync(run, RunState.Done, "", CancellationToken.None);
        Assert.AreEqual(RunState.Cancelled, (await _runs.GetAsync(run, CancellationToken.None))!.State);
    }

    [TestMethod]
    public async Task A_night_that_is_over_publishes_or_never_was_is_left_alone()
    {
        var (_, done) = await BegunAsync();
        await _runs.FinishAsync(done, RunState.Done, "", CancellationToken.None);
        var (_, publishing) = await BegunAsync();
        await _runs.BeginStageAsync(publishing, "publish", 1, CancellationToken.None);
        Assert.AreEqual($"没有取消：第{done}次运行已经结束。", (await _desk.CancelAsync(done, "甲", CancellationToken.None)).Sentence);
        Assert.AreEqual($"没有取消：第{publishing}次运行已经开始发布结果，很快完成。", (await _desk.CancelAsync(publishing, "甲", CancellationToken.None)).Sentence);
        Assert.AreEqual("没有取消：没有第99次运行。", (await _desk.CancelAsync(99, "甲", CancellationToken.None)).Sentence);
        Assert.AreEqual((RunState.Done, RunState.Running), ((await _runs.GetAsync(done, CancellationToken.None))!.State, (await _runs.GetAsync(publishing, CancellationToken.None))!.State));
        Assert.IsEmpty(_engine.Cancelled);
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    private async Task<(long Request, long Run)> BegunAsync()
    {
        await new Migrator(_store, TimeProvider.System).MigrateAsync(dryRun: false, CancellationToken.None);
        var request = await _runs.RequestAsync("night", "{}", null, CancellationToken.None);
        return (request, (await _runs.StartOrResumeAsync(request, 2025, new DateOnly(2026, 4, 10), "x", CancellationToken.None)).Id);
    }

    private sealed class SeenEngine : IJobEngine
    {
        public List<string> Cancelled { get; } = [];

        public Task<bool> CancelAsync(string job, long id, CancellationToken stop = default)
        {
            Cancelled.Add(FormattableString.Invariant($"{job} {id}"));
            return Task.FromResult(true);
        }

        public Task StartAsync(CancellationToken stop = default) => Task.CompletedTask;

        public Task<bool> EnqueueAsync(string job, long id, CancellationToken stop = default) => Task.FromResult(false);

        public Task<bool> ScheduleAsync(string job, long id, DateTimeOffset at, CancellationToken stop = default) => Task.FromResult(false);

        public Task RecurAsync(IReadOnlyList<Recurring> schedule, CancellationToken stop = default) => Task.CompletedTask;

        public Task DrainAsync(CancellationToken stop = default) => Task.CompletedTask;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
