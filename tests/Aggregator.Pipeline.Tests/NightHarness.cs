using System.Security.Cryptography;
using Aggregator.Core.Checking;
using Aggregator.Data;
using Aggregator.Intake.Collecting;
using Aggregator.Testing;

namespace Aggregator.Pipeline.Tests;

/// <summary>A store in a folder of its own, and nights over it.</summary>
internal sealed class NightHarness : IDisposable
{
    private readonly TempFolder _folder = new();

    public NightHarness()
    {
        Clock = new FakeClock(new DateTimeOffset(2026, 4, 10, 1, 0, 0, TimeSpan.Zero));
        Store = new Store(StoreOptions.Parse(null, null, Directory.CreateDirectory(Path.Combine(_folder.Path, "data")).FullName));
        Runs = new RunStore(Store, Clock);
        Ledger = new LedgerStore(Store, Clock);
        Night = NightWith(Clock, Clock);
    }

    public FakeClock Clock { get; }

    public Store Store { get; }

    public RunStore Runs { get; }

    public LedgerStore Ledger { get; }

    public DecisionStore Decisions => new(Store);

    public ReviewStore Reviews => new(Store);

    public HandInStore HandIns => new(Store, Clock);

    public PlacementStore Placements => new(Store);

    public WatchStore Watch => new(Store, Clock);

    public FileVault Vault => new(Path.Combine(_folder.Path, "data"));

    public Night Night { get; }

    /// <summary>A night whose stores tell the time by other clocks.</summary>
    public Night NightWith(TimeProvider clock, TimeProvider ledgerClock) => new(
        new RunStore(Store, clock), new LedgerStore(Store, ledgerClock), new FileStore(Store, clock), new OutputStore(Store), new ReturnStore(Store, clock), new FileVault(Path.Combine(_folder.Path, "data")), Decisions, Reviews, HandIns, Placements, Watch, new PortalStore(Store, clock));

    /// <summary>A night on which only some rules judge.</summary>
    public Night NightOf(IReadOnlyList<IRule> rules) => new(
        Runs, Ledger, new FileStore(Store, Clock), new OutputStore(Store), new ReturnStore(Store, Clock), new FileVault(Path.Combine(_folder.Path, "data")), Decisions, Reviews)
    {
        Rules = rules,
    };

    /// <summary>Names and hashes of all files below a folder.</summary>
    public static List<string> Hashes(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => Path.GetRelativePath(folder, path) + " " + Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))))];

    /// <summary>A path in the harness's folder.</summary>
    public string PathOf(params string[] parts) => Path.Combine([_folder.Path, .. parts]);

    /// <summary>Writes a file of the inbox.</summary>
    public void Put(string name, byte[] bytes) => File.WriteAllBytes(_folder.File("inbox", name), bytes);

    /// <summary>Writes a text file of the inbox.</summary>
    public void Put(string name, string text) => File.WriteAllText(_folder.File("inbox", name), text);

    /// <summary>Writes the roster.</summary>
    public void PutRoster(string text) => File.WriteAllText(_folder.File("roster.csv"), text);

    /// <summary>One night over roster.csv and inbox, or over the folders given.</summary>
    public async Task<NightOutcome> RunAsync(string outName = "out", int year = 2025, string? roster = null, string? inbox = null, CancellationToken stop = default) =>
        await RunAsync(Night, outName, year, roster, inbox, stop);

    /// <summary>The same by another night over the same store.</summary>
    public async Task<NightOutcome> RunAsync(Night by, string outName, int year = 2025, string? roster = null, string? inbox = null, CancellationToken stop = default)
    {
        await new Migrator(Store, Clock).MigrateAsync(dryRun: false, CancellationToken.None);
        var night = new NightParameters(roster ?? PathOf("roster.csv"), inbox ?? PathOf("inbox"), year, new DateOnly(2026, 4, 10), PathOf(outName));
        var request = await Runs.RequestAsync(NightParameters.RequestKind, night.ToJson(), null, CancellationToken.None);
        return await by.RunAsync(request, stop);
    }

    /// <summary>One night of a day of its own.</summary>
    public async Task<NightOutcome> RunAsync(DateOnly asOf, string outName = "out")
    {
        await new Migrator(Store, Clock).MigrateAsync(dryRun: false, CancellationToken.None);
        var night = new NightParameters(PathOf("roster.csv"), PathOf("inbox"), 2025, asOf, PathOf(outName));
        var request = await Runs.RequestAsync(NightParameters.RequestKind, night.ToJson(), null, CancellationToken.None);
        return await Night.RunAsync(request, CancellationToken.None);
    }

    /// <summary>A night that did not run on its day, made up on another.</summary>
    public async Task<NightOutcome> MakeUpAsync(DateOnly day, DateOnly on, string outName = "out")
    {
        await new Migrator(Store, Clock).MigrateAsync(dryRun: false, CancellationToken.None);
        var due = new DateTimeOffset(day.ToDateTime(new TimeOnly(1, 30)), TimeSpan.FromHours(8));
        await Watch.NoteMissedAsync([new MissedNight(day, due, new DateTimeOffset(on.ToDateTime(new TimeOnly(9, 0)), TimeSpan.FromHours(8)), MadeUp: true)], CancellationToken.None);
        var night = new NightParameters(PathOf("roster.csv"), PathOf("inbox"), 2025, day, PathOf(outName)) { MadeUpOn = on };
        return await Night.RunAsync(await Runs.RequestAsync(NightParameters.RequestKind, night.ToJson(), null, CancellationToken.None), CancellationToken.None);
    }

    /// <summary>Writes the office's calendar beside the roster.</summary>
    public void PutCalendar(string json) => File.WriteAllText(_folder.File("calendar.json"), json);

    /// <summary>A data file of a night.</summary>
    public string Data(string outName, string file) => File.ReadAllText(PathOf(outName, "data", file));

    public void Dispose() => _folder.Dispose();
}
