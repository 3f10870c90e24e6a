using Aggregator.Data;
using Aggregator.Data.Keeping;
using Aggregator.Data.Rows;
using Aggregator.Intake;
using Aggregator.Intake.Collecting;
using Aggregator.Intake.Reading;
using Aggregator.Pipeline;

namespace Aggregator.Server.Keeping;

/// <summary>
/// Does a night again from nothing but a bundle of evidence: its originals, what persons had said, its day. The product gives the same bytes for the same input,
/// so whatever differs was not the outcome of that input by this program.
/// </summary>
internal sealed class EvidenceRerun(EvidenceArchive archive, EvidenceManifest manifest)
{
    private const int LongestPath = 1000;

    private readonly List<string> _notes = [];

    private readonly Dictionary<string, long> _lengths = manifest.Entries.ToDictionary(entry => entry.Name, entry => entry.Bytes, StringComparer.Ordinal);

    /// <summary>Does it, in a folder of its own that is gone afterwards.</summary>
    /// <returns>What differs, Chinese; and what to know when something does.</returns>
    /// <exception cref="RefusedInputException">This bundle or program cannot.</exception>
    public async Task<(IReadOnlyList<string> Differences, IReadOnlyList<string> Notes)> RunAsync(CancellationToken stop)
    {
        if (manifest.WhyNoRerun is { } whyNot)
        {
            throw new RefusedInputException([$"不能用这个包重新计算：{whyNot}"]);
        }

        var inputs = await EvidenceCheck.InputsOfAsync(archive, manifest, stop) ?? throw new RefusedInputException([$"{EvidenceNames.Inputs} 读不出来，不能重新计算。"]);
        Note(manifest.Code != CodeVersion.OfStages, $"当时的程序是 {manifest.Program}（{manifest.Code}），本程序是 {CodeVersion.Current}（{CodeVersion.OfStages}）：有不同时，先用当时的程序再算一遍。");
        Note(manifest.Converters != DocumentReader.Programs, $"当时安装的转换程序是“{manifest.Converters}”，本机是“{DocumentReader.Programs}”：doc、wps、pdf 等格式的读取结果可能因此不同。");
        var folder = Directory.CreateTempSubdirectory("aggregator-evidence-");
        try
        {
            var parameters = await LayOutAsync(folder.FullName, inputs, stop);
            var data = Path.Combine(folder.FullName, "data");
            using var store = new Store(StoreOptions.Parse(null, null, data));
            await new Migrator(store, TimeProvider.System).MigrateAsync(dryRun: false, stop);
            return (await CompareAsync(await NightAsync(store, data, parameters, inputs, stop), stop), _notes);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<Core.Snapshots.CitySnapshot> NightAsync(Store store, string data, NightParameters parameters, IReadOnlyList<NightInput> inputs, CancellationToken stop)
    {
        var (vault, clock) = (new FileVault(data), TimeProvider.System);
        foreach (var sha256 in inputs.Where(input => input.Kind == NightInputKind.HandIn).Select(input => input.Sha256).Distinct(StringComparer.Ordinal))
        {
            using var bytes = await OriginalAsync(sha256, stop);
            await vault.KeepAsync(bytes, FileVault.MaxBytes, stop);
        }

        var files = new FileStore(store, clock);
        foreach (var day in inputs.Where(input => input is { Kind: NightInputKind.Inbox, FirstSeen: not null }).GroupBy(input => input.FirstSeen!.Value))
        {
            await files.SeenAsync([.. day.Select(input => new SeenFile(input.File, input.Sha256, LengthOf(input.Sha256)))], day.Key, stop);
        }

        await new NightWordStore(store).PutAsync(await WordsAsync(stop), stop);
        var (runs, ledger) = (new RunStore(store, clock), new LedgerStore(store, clock));
        var night = new Night(runs, ledger, files, new OutputStore(store), new ReturnStore(store, clock), vault, new DecisionStore(store), new ReviewStore(store), new HandInStore(store, clock), new PlacementStore(store));
        var outcome = await night.RunAsync(await runs.RequestAsync(NightParameters.RequestKind, parameters.ToJson(), null, stop), stop);
        if (outcome.State is not (RunState.Done or RunState.DoneWithFaults))
        {
            throw new RefusedInputException(["重新计算没有结果：", .. outcome.Messages]);
        }

        return await new SnapshotLoader(runs, ledger).LoadAsync(outcome.RunId, stop) ?? throw new InvalidDataException("The night has no results.");
    }

    private async Task<IReadOnlyList<string>> CompareAsync(Core.Snapshots.CitySnapshot again, CancellationToken stop)
    {
        var differences = new List<string>();
        var made = EvidenceBundle.DataOf(again).ToDictionary(file => file.Name, file => file.Bytes, StringComparer.Ordinal);
        var listed = manifest.Entries.Where(entry => entry.Name.StartsWith(EvidenceNames.Data, StringComparison.Ordinal)).ToDictionary(entry => entry.Name, StringComparer.Ordinal);
        foreach (var name in made.Keys.Union(listed.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (!made.TryGetValue(name, out var bytes) || !listed.TryGetValue(name, out var entry))
            {
                differences.Add($"“{name}”只有{(listed.ContainsKey(name) ? "包里有" : "重新计算才有")}。");
                continue;
            }

            using var then = new MemoryStream();
            await archive.CopyAsync(name, then, EvidenceArchive.MostRead, stop);
            if (!then.ToArray().AsSpan().SequenceEqual(bytes))
            {
                differences.Add($"“{name}”与重新计算的不同：" + string.Join("；", EvidenceRows.Changed(then.ToArray(), EvidenceRows.Of(bytes))) + "。");
            }
        }

        return differences;
    }

    private async Task<NightWords> WordsAsync(CancellationToken stop) => new(
        await WordsAsync<FindingDecisionRow>(EvidenceNames.Decisions, stop), await WordsAsync<ReviewChangeRow>(EvidenceNames.Reviews, stop), await WordsAsync<SubmissionReturnRow>(EvidenceNames.Returns, stop),
        await WordsAsync<PlacementRow>(EvidenceNames.Placements, stop), await WordsAsync<HandInRow>(EvidenceNames.HandIns, stop));

    private async Task<IReadOnlyList<T>> WordsAsync<T>(string name, CancellationToken stop) =>
        manifest.Entries.FirstOrDefault(entry => entry.Name == name) is { } entry && await EvidenceCheck.ReadAsync<T>(archive, entry, stop) is { } rows ? rows
        : throw new RefusedInputException([$"{name} 缺失或读不出来，不能重新计算。"]);

    private async Task<NightParameters> LayOutAsync(string folder, IReadOnlyList<NightInput> inputs, CancellationToken stop)
    {
        var (city, inbox) = (Path.Combine(folder, "city"), Path.Combine(folder, "city", "inbox"));
        Directory.CreateDirectory(inbox);
        PrivateFile.CreateFolder(Path.Combine(folder, "data"));
        string? roster = null, calendar = null;
        foreach (var input in inputs)
        {
            var place = input.Kind switch
            {
                NightInputKind.Roster => roster = Within(city, input.File),
                NightInputKind.Office when input.File == manifest.CalendarFile => calendar = Within(Path.Combine(folder, "calendar"), input.File),
                NightInputKind.Office => Within(city, input.File),
                NightInputKind.Template => Within(Path.Combine(city, TemplateFolder.Name), input.File),
                NightInputKind.Index or NightInputKind.Inbox => Within(inbox, input.File),
                _ => null,
            };
            if (place is not null)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(place)!);
                using var bytes = await OriginalAsync(input.Sha256, stop);
                await using var to = new FileStream(place, FileMode.CreateNew, FileAccess.Write);
                await bytes.CopyToAsync(to, stop);
            }
        }

        return new NightParameters(roster ?? throw new RefusedInputException(["读入文件的清单里没有名册，不能重新计算。"]), inbox, manifest.Year, manifest.AsOf, Path.Combine(folder, "out"), calendar);
    }

    // The names are somebody else's: whatever leads out of the folder is refused.
    private static string Within(string folder, string name)
    {
        var parts = name.Split('/');
        var place = Path.GetFullPath(Path.Combine(folder, Path.Combine(parts)));
        return name.Length <= LongestPath && !Path.IsPathRooted(name) && !Array.Exists(parts, part => part is "" or "." or ".." || part.Any(char.IsControl) || part.Contains('\\', StringComparison.Ordinal)) && BackupTarget.IsWithin(place, folder)
            ? place : throw new RefusedInputException([$"读入文件的清单里有不能使用的文件名“{name}”，不能重新计算。"]);
    }

    private async Task<MemoryStream> OriginalAsync(string sha256, CancellationToken stop)
    {
        var bytes = new MemoryStream();
        if (await archive.CopyAsync(EvidenceNames.Originals + sha256, bytes, FileVault.MaxBytes, stop) is not var (_, found) || found != sha256)
        {
            await bytes.DisposeAsync();
            throw new RefusedInputException([$"原件 {sha256} 缺失或与校验值不符，不能重新计算。"]);
        }

        bytes.Position = 0;
        return bytes;
    }

    private long LengthOf(string sha256) => _lengths.GetValueOrDefault(EvidenceNames.Originals + sha256);

    private void Note(bool isSo, string sentence)
    {
        if (isSo)
        {
            _notes.Add(sentence);
        }
    }
}
