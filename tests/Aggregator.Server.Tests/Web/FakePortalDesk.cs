using Aggregator.Core.Reports;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Portals;

namespace Aggregator.Server.Tests.Web;

/// <summary>Sites as a test says; notes who asked for a visit.</summary>
internal sealed class FakePortalDesk : IPortalDesk
{
    public static readonly DateTimeOffset Visited = new(2026, 4, 10, 16, 30, 0, TimeSpan.Zero);

    public bool IsOn { get; set; } = true;

    public List<PortalLine> Sites { get; } = [];

    public List<string> Problems { get; } = [];

    public List<string> Asked { get; } = [];

    public static PortalLine Line(string unit, string name, int number = 1, int failures = 0, string outcome = "seen", string note = "采集到新的内容。") => new(
        unit, "单位" + unit, number, name, $"http://{name}.example/col/", new PortalRound(number, "k" + unit + number, unit, "http://a.example/", null, Visited, Visited.AddSeconds(9), outcome, note, failures, Visited.AddDays(1)), [], Visited.AddDays(1), false);

    public Task<PortalView> ViewAsync(string? unit, CancellationToken stop) => Task.FromResult(new PortalView(IsOn, [.. Sites.Where(site => unit is null || site.Unit == unit)], Problems));

    public Task<ActionOutcome> AskAsync(string unit, string by, CancellationToken stop)
    {
        Asked.Add($"{unit} {by}");
        return Task.FromResult(Asked.Count > 1 ? new ActionOutcome(false, "没有重复提出。") : new ActionOutcome(true, "已提出采集。"));
    }
}
