using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Aggregator.Core.Scoring.Schemes;
using Aggregator.Core.Snapshots;
using Aggregator.Data;
using Aggregator.Data.Access;
using Aggregator.Data.Keeping;
using Aggregator.Data.Rows;
using Aggregator.Intake;
using Aggregator.Intake.Collecting;
using Aggregator.Pipeline;
using Aggregator.Publishing.OpenData;
using Aggregator.Server.Web.Access;

namespace Aggregator.Server.Keeping;

/// <summary>Writes what a third party needs to check one night's ranking, or one unit's points in it. The same night gives the same bytes.</summary>
internal sealed class EvidenceBundle(Store store, FileVault vault, string dataFolder)
{
    private const int LookedThrough = 100_000;

    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly RunStore _runs = new(store, TimeProvider.System);
    private readonly LedgerStore _ledger = new(store, TimeProvider.System);

    /// <summary>Writes it.</summary>
    /// <param name="runId">The run; null for the newest finished one of the year.</param>
    /// <param name="year">The year; null for that of the run, or of the newest night.</param>
    /// <param name="unit">Code of the one unit; null for the city.</param>
    /// <param name="target">Written from its beginning; left open.</param>
    /// <param name="stop">Cancels.</param>
    /// <exception cref="RefusedInputException">There is no such night or unit, or an original is not there any more.</exception>
    public async Task<EvidenceMade> WriteAsync(long? runId, int? year, string? unit, Stream target, CancellationToken stop)
    {
        var run = await RunAsync(runId, year, stop);
        var night = await new SnapshotLoader(_runs, _ledger).LoadAsync(run.Id, stop) ?? throw new RefusedInputException([$"第{run.Id}次运行的明细已按保留规定清理，不能出具证据包。"]);
        if (unit is not null && night.Roster.Find(unit) is null)
        {
            throw new RefusedInputException([$"第{run.Id}次运行的名册上没有单位“{unit}”，请用 --unit 写单位代码。"]);
        }

        var inputs = await NightInputs.OfAsync(_ledger, run.Id, stop);
        var files = await FilesAsync(run, night, inputs, unit, stop);
        var originals = Originals(night, inputs, unit);
        Refuse(originals.Where(sha256 => !vault.Has(sha256)).ToList(), "在数据目录里找不到");
        var entries = files.ToDictionary(file => file.Key, file => new EvidenceEntry(file.Key, file.Value.Bytes.Length, Convert.ToHexStringLower(SHA256.HashData(file.Value.Bytes)), file.Value.AsPublished), StringComparer.Ordinal);
        using var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var sha256 in originals)
        {
            stop.ThrowIfCancellationRequested();
            await using var from = vault.Open(sha256);
            await using var to = await Entry(zip, EvidenceNames.Originals + sha256).OpenAsync(stop);
            var (bytes, found) = await HashedCopy.RunAsync(from, to, long.MaxValue - 1, stop);
            Refuse(found == sha256 ? [] : [sha256], "与校验值不符");
            entries.Add(EvidenceNames.Originals + sha256, new EvidenceEntry(EvidenceNames.Originals + sha256, bytes, sha256));
        }

        return await SealAsync(zip, await ManifestAsync(run, night, inputs, unit, stop), files, entries, stop);
    }

    private async Task<EvidenceMade> SealAsync(ZipArchive zip, EvidenceManifest manifest, SortedDictionary<string, (byte[] Bytes, bool? AsPublished)> files, Dictionary<string, EvidenceEntry> entries, CancellationToken stop)
    {
        using var key = EvidenceKey.In(dataFolder);
        var readme = Encoding.UTF8.GetBytes(EvidenceReadme.Of(manifest, key.Fingerprint));
        files.Add(EvidenceNames.Readme, (readme, null));
        entries.Add(EvidenceNames.Readme, new EvidenceEntry(EvidenceNames.Readme, readme.Length, Convert.ToHexStringLower(SHA256.HashData(readme))));
        manifest = manifest with { Entries = [.. entries.Values.OrderBy(entry => entry.Name, StringComparer.Ordinal)] };
        var bytes = manifest.ToBytes();
        foreach (var (name, content) in files.Select(file => (file.Key, file.Value.Bytes)).Append((EvidenceNames.Manifest, bytes)).Append((EvidenceNames.Signature, Encoding.ASCII.GetBytes(key.Sign(bytes)))).Append((EvidenceNames.PublicKey, Encoding.ASCII.GetBytes(key.PublicPem))))
        {
            await using var to = await Entry(zip, name).OpenAsync(stop);
            await to.WriteAsync(content, stop);
        }

        return new EvidenceMade(manifest, Convert.ToHexStringLower(SHA256.HashData(bytes)), key.Fingerprint);
    }

    private async Task<RunView> RunAsync(long? runId, int? year, CancellationToken stop)
    {
        if (runId is { } id)
        {
            return await _runs.GetAsync(id, stop) is { State: RunState.Done or RunState.DoneWithFaults } named && (year is null || named.Year == year) ? named
                : throw new RefusedInputException([$"库中没有完成的第{id}次运行{(year is null ? "" : $"，或者它不是{year}年度的")}，请核对 --run 和 --year。"]);
        }

        return (year is null ? await _runs.LatestFinishedAsync(stop) : (await _runs.RecentAsync(LookedThrough, stop)).FirstOrDefault(run => run.Year == year && run.State is RunState.Done or RunState.DoneWithFaults && run.Year == year))
            ?? throw new RefusedInputException([year is null ? "库中还没有完成的运行，请先处理一次。" : $"库中没有完成的{year}年度的运行，请核对 --year。"]);
    }

    private async Task<SortedDictionary<string, (byte[] Bytes, bool? AsPublished)>> FilesAsync(RunView run, CitySnapshot night, NightInputs? inputs, string? unit, CancellationToken stop)
    {
        var files = new SortedDictionary<string, (byte[] Bytes, bool? AsPublished)>(StringComparer.Ordinal);
        var published = (await new OutputStore(store).PublishedAsync(run.Id, stop)).ToDictionary(file => file.File, StringComparer.Ordinal);
        foreach (var (name, bytes) in unit is null ? DataOf(night) : DataOf(night, unit))
        {
            files.Add(name, (bytes, unit is not null || !published.TryGetValue(name, out var then) ? null : Convert.ToHexStringLower(SHA256.HashData(bytes)) == then.Sha256));
        }

        var ruled = night.Findings.SelectMany(finding => new[] { finding.Ruling?.Decision, finding.Ruling?.Objection }).OfType<Core.Checking.FindingDecision>().Select(one => (one.Fingerprint, one.At.UtcDateTime))
            .Concat(night.Reviews.Select(one => (one.Cell.Item, one.At.UtcDateTime))).ToHashSet();
        var words = await new NightWordStore(store).OfAsync(run.StartedAt, run.FinishedAt!.Value, (item, at) => ruled.Contains((item, DateTime.SpecifyKind(at, DateTimeKind.Utc))), stop);
        if (unit is not null)
        {
            words = words.OfUnit(unit, night.Submissions.Where(one => one.Unit == unit).Select(one => one.Sha256).ToHashSet(StringComparer.Ordinal), text => OtherUnits.Of(night).Hide(text, unit));
        }

        Add(EvidenceNames.Decisions, Lines(words.Decisions));
        Add(EvidenceNames.Reviews, Lines(words.Reviews));
        Add(EvidenceNames.Returns, Lines(words.Returns));
        Add(EvidenceNames.Placements, Lines(words.Placements));
        Add(EvidenceNames.HandIns, Lines(words.HandIns));
        Add(EvidenceNames.Scheme, Encoding.UTF8.GetBytes(night.SchemeText ?? ScoringScheme.DefaultText));
        Add(EvidenceNames.Audit, Encoding.UTF8.GetBytes(string.Concat((await AuditAsync(run, stop)).Select(entry => JsonSerializer.Serialize(EvidenceAuditLine.Of(entry, unit), EvidenceManifest.Json) + "\n"))));
        if (unit is null)
        {
            Add(EvidenceNames.Published, Lines(published.Values.OrderBy(file => file.File, StringComparer.Ordinal)));
            if (inputs is not null)
            {
                Add(EvidenceNames.Inputs, Lines(inputs.Files.OrderBy(file => file.Kind).ThenBy(file => file.File, StringComparer.Ordinal)));
            }
        }

        foreach (var (name, file) in files.ToList())
        {
            files.Add(EvidenceNames.RowsOf(name), (EvidenceRows.Of(file.Bytes), null));
        }

        return files;

        void Add(string name, byte[] bytes) => files.Add(name, (bytes, null));
    }

    private async Task<EvidenceManifest> ManifestAsync(RunView run, CitySnapshot night, NightInputs? inputs, string? unit, CancellationToken stop)
    {
        var parameters = NightParameters.FromJson((await _runs.GetRequestAsync(run.RequestId, stop)).ParametersJson);
        var calendar = parameters.CalendarPath;
        var lost = inputs?.Files.Count(file => file.Sha256.Length == 0) ?? 0;
        var whyNot = unit is not null ? "本包只含一个单位，重新计算排名要有全市的材料。"
            : inputs is null ? "这次运行由旧版程序完成，没有保存读入文件的清单。"
            : lost > 0 ? string.Create(CultureInfo.InvariantCulture, $"收件目录中有{lost}个文件当时没有收取（打不开或过大），不在档案里。")
            : inputs.Files.Any(file => file.Kind == NightInputKind.Site) ? "这次运行用到了从网站采集的版本，何时采集到什么不在包里。"
            : parameters.MadeUpOn is not null || night.UnrunNights.Count > 0 ? "这次运行是补做的，或者此前有没有进行的夜间运行，其间的情况不在包里。"
            : null;
        return new EvidenceManifest(EvidenceManifest.CurrentForm, night.City, night.Year, unit, run.Id, night.AsOf, night.CodeVersion, inputs?.Code ?? "", inputs?.Programs ?? "", night.RuleSet, night.Scheme,
            calendar is null ? null : Path.GetFileName(calendar), (await AuditAsync(run, stop)) is [.., var last] ? string.Create(CultureInfo.InvariantCulture, $"{last.Seq} {last.Hash}") : null, whyNot, []);
    }

    // By the night's end, so that the same night has the same log; by number, since a clock may have been set.
    private async Task<IReadOnlyList<AuditEntry>> AuditAsync(RunView run, CancellationToken stop)
    {
        var entries = new List<AuditEntry>();
        await foreach (var entry in new AuditStore(store, TimeProvider.System, AuditHead.In(dataFolder)).AllAsync(stop))
        {
            entries.Add(entry);
        }

        var last = entries.FindLastIndex(entry => entry.At.UtcDateTime <= run.FinishedAt);
        return entries[..(last + 1)];
    }

    private static List<string> Originals(CitySnapshot night, NightInputs? inputs, string? unit) =>
        [.. (unit is null && inputs is not null ? inputs.Files.Select(file => file.Sha256) : night.Submissions.Where(one => unit is null || one.Unit == unit).Select(one => one.Sha256))
            .Where(sha256 => sha256.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The files of <c>data/</c>, as they are published.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> DataOf(CitySnapshot night)
    {
        foreach (var set in OpenDataSets.Of(night))
        {
            using var stream = new MemoryStream();
            set.WriteFile(stream);
            yield return ($"{EvidenceNames.Data}{set.Name}.json", stream.ToArray());
        }
    }

    // What the unit's own person is given, and of that what is the unit's alone.
    private static IEnumerable<(string Name, byte[] Bytes)> DataOf(CitySnapshot night, string unit)
    {
        var own = UnitSnapshot.For(night, new Person("", "", Role.Unit, unit));
        foreach (var set in OpenDataSets.Of(own).Where(set => set.IsOfUnits))
        {
            var lines = set.OwnedBy(unit).Select(index =>
            {
                using var stream = new MemoryStream();
                using (var json = new Utf8JsonWriter(stream, OpenDataSet.WriterOptions))
                {
                    set.WriteDiscreetly(json, index);
                }

                return Encoding.UTF8.GetString(stream.ToArray());
            });
            yield return ($"{EvidenceNames.Data}{set.Name}.json", Encoding.UTF8.GetBytes(Framed(lines)));
        }
    }

    private static byte[] Lines<T>(IEnumerable<T> rows) => Encoding.UTF8.GetBytes(Framed(rows.Select(row => JsonSerializer.Serialize(row, EvidenceManifest.Json))));

    private static string Framed(IEnumerable<string> lines) => string.Join(",\n", lines) is { Length: > 0 } all ? "[\n" + all + "\n]\n" : "[\n]\n";

    private static ZipArchiveEntry Entry(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = EntryTime;
        return entry;
    }

    private static void Refuse(List<string> originals, string why)
    {
        if (originals.Count > 0)
        {
            throw new RefusedInputException([.. originals.Take(20).Select(sha256 => $"原件 {sha256} {why}，不能出具证据包；请先从备份的 files 目录取回。")]);
        }
    }
}
