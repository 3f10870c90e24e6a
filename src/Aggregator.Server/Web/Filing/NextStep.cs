using Aggregator.Core.Checking;
using Aggregator.Core.Reports;
using Aggregator.Core.Snapshots;
using Aggregator.Server.Web.Access;

namespace Aggregator.Server.Web.Filing;

/// <summary>What is to be done next about a file, as its reader is told: the office what it has to do, a unit's own person what that one has to put right.</summary>
/// <param name="Sentence">One Chinese sentence.</param>
/// <param name="Errors">The open errors of an accepted report, to be put right; none for the office and for other states.</param>
/// <param name="Address">The list these errors stand on; null without any.</param>
public sealed record NextStep(string Sentence, IReadOnlyList<LedgerLine> Errors, string? Address)
{
    /// <summary>Says it.</summary>
    /// <param name="file">A submission the reader may see.</param>
    /// <param name="night">The last night, as the reader knows it.</param>
    /// <param name="ledger">The findings with what was decided since.</param>
    /// <param name="reader">Who reads it.</param>
    /// <param name="today">The day in China.</param>
    public static NextStep Of(Submission file, CitySnapshot night, FindingLedger ledger, Person reader, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (reader.IsOffice)
        {
            return new NextStep(SubmissionStates.NextStepOf(file, today), [], null);
        }

        IReadOnlyList<LedgerLine> errors = file is not { Status: SubmissionStatus.Accepted, Unit: { } unit, Year: { } year } || night.Accepted(unit, year)?.Sha256 != file.Sha256 ? []
            : [.. ledger.Seen(reader).Where(line => line.Unit == unit && line.Year == year && IsToBePutRight(line))];
        return new NextStep(SubmissionStates.UnitStepOf(file, today, errors.Count), errors, errors.Count == 0 ? null : LedgerFilter.Address(severity: Severity.Error, year: file.Year));
    }

    // What the office found to be explained or not so need not be put right.
    private static bool IsToBePutRight(LedgerLine line) =>
        line is { Severity: Severity.Error, Finding.Outcome: Outcome.Fail, State: FindingState.Open or FindingState.Reopened or FindingState.Objected or FindingState.Confirmed };
}
