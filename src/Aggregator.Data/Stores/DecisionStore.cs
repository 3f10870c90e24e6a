using Aggregator.Core.Checking;
using Aggregator.Data.Access;
using Aggregator.Data.Model;
using Aggregator.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace Aggregator.Data;

/// <summary>People's decisions on findings. Rows are added and never changed; safe to repeat.</summary>
/// <param name="store">The database.</param>
public sealed class DecisionStore(Store store)
{
    /// <summary>Adds a decision. Nothing is added when the last one on the same finding says the same.</summary>
    /// <returns>Whether it was added.</returns>
    public Task<bool> AppendAsync(FindingDecision decision, CancellationToken stop) => store.WriteAsync(
        async (context, token) =>
        {
            var row = RowOf(decision);
            var last = await context.FindingDecisions.Where(known => known.Fingerprint == row.Fingerprint).OrderByDescending(known => known.Id)
                .FirstOrDefaultAsync(token).ConfigureAwait(false);
            if (last is not null && DecisionOf(last).SaysTheSameAs(DecisionOf(row)))
            {
                return false;
            }

            context.Add(row);
            await context.SaveChangesAsync(token).ConfigureAwait(false);
            return true;
        },
        stop);

    /// <summary>All decisions in the order they were made.</summary>
    public async Task<IReadOnlyList<FindingDecision>> AllAsync(CancellationToken stop)
    {
        await using var context = store.Open();
        var rows = await context.FindingDecisions.OrderBy(row => row.Id).ToListAsync(stop).ConfigureAwait(false);
        return [.. rows.Select(DecisionOf)];
    }

    /// <summary>How many decisions there are: rows are only ever added.</summary>
    public async Task<int> CountAsync(CancellationToken stop)
    {
        await using var context = store.Open();
        return await context.FindingDecisions.CountAsync(stop).ConfigureAwait(false);
    }

    /// <summary>The newest stored finding of a fingerprint, with neither evidence nor message cut away; null when no night ever found it.</summary>
    public async Task<Finding?> FindingAsync(string fingerprint, CancellationToken stop)
    {
        await using var context = store.Open();
        var row = await context.Findings.Where(finding => finding.Fingerprint == fingerprint).OrderByDescending(finding => finding.LedgerId)
            .FirstOrDefaultAsync(stop).ConfigureAwait(false);
        return row is null ? null : new Finding(
            row.RuleId,
            row.Severity == Severity.Error.Code() ? Severity.Error : row.Severity == Severity.Warning.Code() ? Severity.Warning : Severity.Note,
            OutcomeOf(row.Outcome), row.Unit, row.Year, row.Message, row.Expected, row.Actual, row.Difference, [], row.Subject);
    }

    private static Outcome OutcomeOf(string code) => code == Outcome.Fail.Code() ? Outcome.Fail : Outcome.NotAssessable;

    private static FindingDecision DecisionOf(FindingDecisionRow row) => new(
        row.Fingerprint, row.RuleId, row.Unit, row.Year, row.Subject, row.Expected, row.Actual, OutcomeOf(row.Outcome),
        DecisionKinds.Parse(row.Decision) ?? throw new InvalidDataException($"The decision {row.Id} is of no known kind."),
        row.Reason, row.DecidedBy, UtcTime.Of(row.DecidedAt), row.DocumentNumber);

    private static FindingDecisionRow RowOf(FindingDecision one) => new()
    {
        Fingerprint = one.Fingerprint,
        RuleId = StoredText.Fit(one.Rule, Lengths.Code),
        Unit = StoredText.Fit(one.Unit, Lengths.Name),
        Year = one.Year,
        Subject = StoredText.Of(one.Subject),
        Expected = StoredText.Of(one.Expected),
        Actual = StoredText.Of(one.Actual),
        Outcome = one.Outcome.Code(),
        Decision = one.Kind.Code(),
        Reason = StoredText.Of(one.Reason),
        DecidedBy = StoredText.Fit(one.By, Lengths.Name),
        DecidedAt = one.At.UtcDateTime,
        DocumentNumber = StoredText.Fit(one.Document, Lengths.Name),
    };
}
