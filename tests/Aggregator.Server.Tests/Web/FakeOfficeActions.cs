using Aggregator.Core.Reports;
using Aggregator.Server.Web;

namespace Aggregator.Server.Tests.Web;

/// <summary>Notes what the pages ask for; refuses what has no reason.</summary>
internal sealed class FakeOfficeActions : IOfficeActions
{
    public List<string> Asked { get; } = [];

    public Task<ActionOutcome> DecideAsync(string fingerprint, string? kind, string? reason, string? by, string? document, CancellationToken stop) =>
        Note($"decide {fingerprint} {kind} {reason} {by} {document}".TrimEnd(), reason);

    public Task<ActionOutcome> ReturnAsync(string unit, int year, string? sha256, string? reason, string? by, CancellationToken stop) =>
        Note(FormattableString.Invariant($"return {unit} {year} {sha256} {reason} {by}"), reason);

    public Task<ActionOutcome> WithdrawAsync(string unit, int year, string? sha256, string? by, CancellationToken stop) => Note(FormattableString.Invariant($"withdraw {unit} {year} {sha256} {by}"), by);

    public List<PastReturn> Past { get; } = [];

    public Task<IReadOnlyList<PastReturn>> ReturnsAsync(string unit, CancellationToken stop) => Task.FromResult<IReadOnlyList<PastReturn>>(Past);

    private Task<ActionOutcome> Note(string asked, string? reason)
    {
        if (string.IsNullOrEmpty(reason))
        {
            return Task.FromResult(new ActionOutcome(false, "没有记录：请写明理由。"));
        }

        Asked.Add(asked);
        return Task.FromResult(new ActionOutcome(true, "已记录。"));
    }
}
