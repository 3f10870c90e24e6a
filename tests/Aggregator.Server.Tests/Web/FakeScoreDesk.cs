using Aggregator.Server.Web;

namespace Aggregator.Server.Tests.Web;

/// <summary>Notes what the pages ask for; refuses what has no reason.</summary>
internal sealed class FakeScoreDesk : IScoreDesk
{
    public List<string> Asked { get; } = [];

    public Task<ActionOutcome> ObjectAsync(string unit, string leaf, string? reason, string? by, CancellationToken stop) => Note($"object {unit} {leaf} {reason} {by}", reason);

    public Task<ActionOutcome> DecideAsync(string unit, string leaf, ScoreDraft draft, string? by, CancellationToken stop) =>
        Note($"{draft.Kind} {unit} {leaf} {draft.Points} {draft.Document} {draft.Reason} {by}", draft.Reason);

    private Task<ActionOutcome> Note(string asked, string? reason)
    {
        if (string.IsNullOrEmpty(reason))
        {
            return Task.FromResult(new ActionOutcome(false, "没有记录：请写明理由。") { Field = DecisionDraft.ReasonField });
        }

        Asked.Add(asked);
        return Task.FromResult(new ActionOutcome(true, "已记录。"));
    }
}
