using Aggregator.Data;
using Aggregator.Intake.Reading;
using Aggregator.Pipeline.Stages;

namespace Aggregator.Pipeline;

/// <summary>
/// What a night read and by which code, kept with the night: from it and the vault the night can be done again. The published list of files is overwritten by
/// the next night.
/// </summary>
/// <param name="Code">Version of the compiled stages.</param>
/// <param name="Programs">The converters that were installed.</param>
/// <param name="Files">The files, in no order.</param>
public sealed record NightInputs(string Code, string Programs, IReadOnlyList<NightInput> Files)
{
    private const string Subject = "inputs";

    /// <summary>What a night read; null for one stored before it was kept.</summary>
    public static async Task<NightInputs?> OfAsync(LedgerStore ledger, long runId, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return await ledger.PayloadAsync(runId, StageNames.Publish, Subject, stop) is { } packed ? Payload.Unpack<NightInputs>(packed) : null;
    }

    internal static NightInputs Of(Collected collected) => new(CodeVersion.OfStages, DocumentReader.Programs,
    [
        new(NightInputKind.Roster, collected.RosterFile, collected.RosterSha256),
        .. collected.OfficeFiles.Select(file => new NightInput(NightInputKind.Office, file.File, file.Sha256)),
        .. collected.IndexSha256 is { } index ? [new NightInput(NightInputKind.Index, "index.csv", index)] : Array.Empty<NightInput>(),
        .. collected.Templates.Files.Select(file => new NightInput(NightInputKind.Template, file.File, file.Sha256)),
        .. collected.Files.Select(file => file.IsOfInbox ? new NightInput(NightInputKind.Inbox, file.File, file.Sha256, file.FirstSeen) : new NightInput(file.Found is null ? NightInputKind.HandIn : NightInputKind.Site, file.File, file.Sha256)),
    ]);

    internal Task KeepAsync(LedgerStore ledger, long runId, CancellationToken stop) =>
        ledger.SaveAsync(runId, new StageOutput(StageNames.Publish, Subject, InputHash.OfValue(this), CodeVersion.OfStages, Payload.Pack(this)), stop);
}
