using Aggregator.Server.Web;

namespace Aggregator.Server.Tests.Web;

/// <summary>Notes what is called off.</summary>
internal sealed class FakeNightDesk : INightDesk
{
    public List<string> Cancelled { get; } = [];

    public bool Refuses { get; set; }

    public Task<ActionOutcome> CancelAsync(long run, string by, CancellationToken stop)
    {
        Cancelled.Add(FormattableString.Invariant($"{run} {by}"));
        return Task.FromResult(Refuses ? new ActionOutcome(false, "没有取消：已经结束。") : new ActionOutcome(true, "已取消。"));
    }

    public IReadOnlyList<WorkerView>? Workers { get; init; }

    public Task<IReadOnlyList<WorkerView>?> WorkersAsync(CancellationToken stop) => Task.FromResult(Workers);
}
