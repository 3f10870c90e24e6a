using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;
using Aggregator.Core.RollingUp;
using Aggregator.Core.Scoring;
using Aggregator.Core.Scoring.Schemes;
using Aggregator.Data;
using Aggregator.Intake;
using Aggregator.Intake.Adjustments;
using Aggregator.Intake.Calendars;
using Aggregator.Intake.Collecting;
using Aggregator.Intake.Merits;
using Aggregator.Intake.Portals;
using Aggregator.Intake.Reading;
using Aggregator.Intake.Rosters;
using Aggregator.Intake.Schemes;
using Aggregator.Publishing;

namespace Aggregator.Pipeline.Stages;

/// <summary>Reads the roster and the index, keeps every byte of the inbox in the vault and adds what was handed in over the web and fetched from web sites. Repeats cheaply: known bytes are not copied again.</summary>
internal sealed class CollectStage(RunStore runs, FileStore files, FileVault vault, ReturnStore returns, HandInStore? handIns = null, PlacementStore? placements = null, WatchStore? watch = null, LedgerStore? ledger = null, PortalStore? portals = null)
{
    /// <exception cref="RefusedInputException">The roster or another file of the office cannot be used or the inbox is not there; nothing has been written.</exception>
    public async Task<Collected> RunAsync(long runId, NightParameters night, CancellationToken stop)
    {
        var (roster, rosterSha) = await ReadRosterAsync(night.RosterPath, stop);
        if (!Directory.Exists(night.InboxFolder))
        {
            throw new RefusedInputException([$"收件目录“{night.InboxFolder}”不存在，请核对 --inbox 后重试。"]);
        }

        var used = new List<InputFile>();
        var calendar = await ReadCalendarAsync(night, roster, used, stop);
        var adjustments = await ReadAdjustmentsAsync(night.RosterPath, roster, used, stop);
        var (scheme, schemeText) = await ReadSchemeAsync(night, used, stop);
        var merits = await ReadMeritsAsync(night, roster, scheme, used, stop);
        var profiles = await ReadPortalsAsync(night.RosterPath, roster, used, stop);
        var scan = Inbox.List(night.InboxFolder);
        var (index, indexSha) = await ReadIndexAsync(scan.IndexPath, stop);
        await runs.BeginStageAsync(runId, StageNames.Collect, scan.Files.Count, stop);
        var collected = night.MadeUpOn is null ? await LookedIntoAsync(runId, scan, night.AsOf, stop) : await MadeUpNight.InboxAsync(runs, ledger!, files, stop);
        collected.AddRange(await HandedInAsync(night.AsOf, collected, stop));
        collected.AddRange(await FetchedAsync(night.AsOf, profiles, collected, stop));
        await vault.ShareAsync([.. collected.Where(f => f.Problem is null).Select(f => f.Sha256)], stop);
        collected.Sort((a, b) => string.CompareOrdinal(a.File, b.File));
        await runs.AdvanceStageAsync(runId, StageNames.Collect, collected.Count, 0, stop);
        await runs.EndStageAsync(runId, StageNames.Collect, stop);

        var notices = new NoticeList();
        notices.Add("index.csv 的问题", index.Messages);
        var present = collected.Select(f => f.File).ToHashSet(StringComparer.Ordinal);
        if (night.MadeUpOn is { } madeUpOn)
        {
            notices.Add("补做", [MadeUpNight.Notice(night.AsOf, madeUpOn)]);
        }

        notices.Add("index.csv 列有而收件目录中没有的文件", [.. index.Entries.Select(e => e.File).Where(f => night.MadeUpOn is null && !present.Contains(f)).Select(f => $"index.csv 列有文件“{NoticeList.Name(f)}”，收件目录中没有，请核对文件名或补交该文件。")]);
        notices.Add("没有收取的文件", [.. scan.SetAside.Where(f => night.MadeUpOn is null).Where(f => f.RelativePath != "index.csv" || scan.IndexPath is null).Select(f => $"“{NoticeList.Name(f.RelativePath)}”：{f.Reason}")]);
        var templates = await new TemplateReading(vault).ReadAsync(night.RosterPath, stop);
        notices.Add("没有用于比对的范本", templates.Problems);
        return new Collected(Path.GetFileName(night.RosterPath), rosterSha, roster, index, indexSha, collected, notices.Notices)
        {
            Calendar = calendar,
            Adjustments = adjustments,
            Scheme = scheme,
            SchemeText = schemeText,
            Merits = merits,
            OfficeFiles = used,
            Templates = templates,

            // A night of an earlier day knows nothing of what was decided after it.
            Placements = placements is null ? Collected.NoPlacements : PlacedBy(await placements.AllAsync(stop), night.AsOf),
            UnrunNights = watch is null ? [] : await MadeUpNight.UnrunAsync(runs, watch, night.AsOf, stop),
            Returns = [.. (await returns.StandingAsync(stop)).Where(order => order.At.Date <= night.AsOf)],
        };
    }

    private async Task<List<CollectedFile>> LookedIntoAsync(long runId, InboxListing scan, DateOnly asOf, CancellationToken stop)
    {
        var collected = new List<CollectedFile>();
        foreach (var file in scan.Files)
        {
            stop.ThrowIfCancellationRequested();
            collected.Add(await TakeAsync(file, asOf, stop));
            if (collected.Count % 50 == 0)
            {
                await runs.AdvanceStageAsync(runId, StageNames.Collect, collected.Count, 0, stop);
            }
        }

        var seen = await files.SeenAsync([.. collected.Where(f => f.Problem is null).Select(f => new SeenFile(f.File, f.Sha256, f.Length))], asOf, stop);
        return collected.ConvertAll(f => f.Problem is null && seen[(f.File, f.Sha256)] is var first && first < asOf ? f with { FirstSeen = first } : f);
    }

    // Like all else a person did: a night of an earlier day knows nothing of what came after it.
    private async Task<IReadOnlyList<CollectedFile>> HandedInAsync(DateOnly asOf, List<CollectedFile> inbox, CancellationToken stop)
    {
        var end = new DateTimeOffset(asOf.AddDays(1).ToDateTime(TimeOnly.MinValue), ChinaTime.Offset);
        return handIns is null ? [] : HandInFiles.Of(await handIns.KeptBeforeAsync(end, stop), inbox.Select(file => file.File), vault);
    }

    // The night asks no network: it takes what was fetched before it began.
    private async Task<IReadOnlyList<CollectedFile>> FetchedAsync(DateOnly asOf, PortalProfiles profiles, List<CollectedFile> others, CancellationToken stop)
    {
        var end = new DateTimeOffset(asOf.AddDays(1).ToDateTime(TimeOnly.MinValue), ChinaTime.Offset);
        return portals is null ? [] : PortalFiles.Of(await portals.ChangesBeforeAsync(end, stop), profiles, others.Select(file => file.File), vault);
    }

    private static Dictionary<string, FilePlacement> PlacedBy(IEnumerable<FilePlacement> words, DateOnly asOf) =>
        words.Where(word => ChinaTime.DayOf(word.At) <= asOf).GroupBy(word => word.Sha256, StringComparer.Ordinal).ToDictionary(file => file.Key, file => file.MaxBy(word => word.Revision)!, StringComparer.Ordinal);

    // Whatever is wrong with one file of the inbox costs that file; whatever is wrong with the vault costs the night, which is tried again.
    private async Task<CollectedFile> TakeAsync(InboxFile file, DateOnly asOf, CancellationToken stop)
    {
        try
        {
            var kept = await vault.KeepAsync(file.FullPath, stop);
            return new CollectedFile(file.RelativePath, kept.Sha256, kept.Length, asOf);
        }
        catch (SourceUnreadableException unreadable)
        {
            return new CollectedFile(file.RelativePath, "", file.Length, asOf, new Loss(unreadable.Kind, file.RelativePath, unreadable.Message));
        }
    }

    private async Task<(InboxIndex Index, string? Sha256)> ReadIndexAsync(string? path, CancellationToken stop)
    {
        if (path is null)
        {
            return (InboxIndex.Empty, null);
        }

        try
        {
            var kept = await vault.KeepAsync(path, stop);
            return (kept.Length > DocumentReader.MaxBytes
                ? InboxIndex.Unusable($"index.csv 超过{DocumentReader.MaxBytes >> 20} MB，整个登记表没有使用；请只保留本次报送的文件。")
                : InboxIndex.Read(vault.Read(kept.Sha256)), kept.Sha256);
        }
        catch (SourceUnreadableException unreadable)
        {
            return (InboxIndex.Unusable($"index.csv 没有使用：{unreadable.Message}"), null);
        }
    }

    private async Task<OfficeCalendar> ReadCalendarAsync(NightParameters night, Roster roster, List<InputFile> used, CancellationToken stop) =>
        CalendarFile.Find(night.CalendarPath, night.RosterPath) is { } path
            ? CalendarReader.Read(await TakeAsync(path, await CalendarFile.ReadAsync(path, stop), used, stop), Path.GetFileName(path), roster)
            : OfficeCalendar.None;

    private async Task<(ScoringScheme Scheme, string? Text)> ReadSchemeAsync(NightParameters night, List<InputFile> used, CancellationToken stop) =>
        SchemeFile.Find(night.RosterPath) is { } path
            ? SchemeFile.Read(await TakeAsync(path, await SchemeFile.ReadAsync(path, stop), used, stop), Path.GetFileName(path))
            : (ScoringScheme.Default, null);

    private async Task<IReadOnlyList<Merit>> ReadMeritsAsync(NightParameters night, Roster roster, ScoringScheme scheme, List<InputFile> used, CancellationToken stop) =>
        MeritFile.Find(night.RosterPath) is { } path
            ? MeritFile.Read(await TakeAsync(path, await MeritFile.ReadAsync(path, stop), used, stop), Path.GetFileName(path), roster, scheme)
            : [];

    // What the office wrote is kept like what it was handed, before it is read.
    private async Task<byte[]> TakeAsync(string path, byte[] bytes, List<InputFile> used, CancellationToken stop)
    {
        used.Add(new InputFile(Path.GetFileName(path), (await vault.KeepAsync(bytes, stop)).Sha256));
        return bytes;
    }

    private async Task<IReadOnlyList<Adjustment>> ReadAdjustmentsAsync(string rosterPath, Roster roster, List<InputFile> used, CancellationToken stop) =>
        AdjustmentFile.Find(rosterPath) is { } path
            ? AdjustmentReader.Read(await TakeAsync(path, await AdjustmentFile.ReadAsync(path, stop), used, stop), Path.GetFileName(path), roster)
            : [];

    private async Task<PortalProfiles> ReadPortalsAsync(string rosterPath, Roster roster, List<InputFile> used, CancellationToken stop) =>
        PortalFile.Find(rosterPath) is { } path
            ? PortalReader.Read(await TakeAsync(path, await PortalFile.ReadAsync(path, stop), used, stop), Path.GetFileName(path), roster)
            : PortalProfiles.Of(roster, [], []);

    private async Task<(Roster Roster, string Sha256)> ReadRosterAsync(string path, CancellationToken stop)
    {
        if (!File.Exists(path))
        {
            throw new RefusedInputException([$"单位名册“{path}”不存在，请核对 --roster 后重试。"]);
        }

        // The hash in the manifest is that of the very bytes that were read.
        var bytes = await RosterFile.ReadAsync(path, stop);
        var roster = RosterReader.Read(bytes, Path.GetFileName(path));
        var kept = await vault.KeepAsync(bytes, stop);
        return (roster, kept.Sha256);
    }
}
