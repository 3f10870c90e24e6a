using System.IO.Compression;
using System.Text.Json;
using Aggregator.Data;
using Aggregator.Intake.Collecting;
using Aggregator.Pipeline;
using Aggregator.Publishing.OpenData.Fields;
using Aggregator.Server.Hosting;
using Aggregator.Server.Tests.Commands;
using Aggregator.Testing;

namespace Aggregator.Server.Tests.Hosting;

/// <summary>Two real nights of two years: the shown one from its files, the past one written anew.</summary>
[TestClass]
public sealed class YearBundlesTests
{
    [TestMethod]
    public async Task A_past_year_is_written_anew_and_is_what_was_published_and_real_data_fit_their_schema()
    {
        using var folder = new TempFolder();
        string Of(params string[] parts) => Path.Combine([folder.Path, .. parts]);
        (await RunningVerb.RunAsync("sample", "--units", "10", "--years", "2", "--seed", "7", "--out", Of("city"))).AssertDone();
        foreach (var year in new[] { "2024", "2025" })
        {
            (await RunningVerb.RunAsync("run", "--roster", Of("city", "roster.csv"), "--inbox", Of("city", "inbox"), "--year", year, "--as-of", "2026-04-10", "--out", Of("out"), "--data", Of("data"))).AssertDone();
        }

        foreach (var file in DataFile.All)
        {
            using var schema = JsonDocument.Parse(DataSchema.Bytes(file));
            Assert.IsEmpty(SchemaCheck.Problems(schema.RootElement, OutFolder.Json(Of("out"), file.Name)), file.Name);
        }

        using var store = new Store(StoreOptions.Parse(null, null, Of("data")));
        var runs = new RunStore(store, TimeProvider.System);
        using var data = new StoreSiteData(runs, new OutputStore(store), new SnapshotLoader(runs, new LedgerStore(store, TimeProvider.System)), new NightRequests(runs, TimeProvider.System, null), null!, new FileVault(Of("data")), Microsoft.Extensions.Logging.Abstractions.NullLogger<StoreSiteData>.Instance);
        Assert.IsNotNull(await data.SnapshotAsync(CancellationToken.None));
        using var bundles = new YearBundles(data, new OutputStore(store), Of("data", "bundles"));
        CollectionAssert.AreEqual(new[] { (2025, true), (2024, false) }, (await bundles.ListAsync(CancellationToken.None)).Select(year => (year.Year, year.IsCurrent)).ToList());
        Assert.IsNull(await bundles.OpenAsync(2019, CancellationToken.None));
        foreach (var year in new[] { 2024, 2025 })
        {
            var (bytes, sha256) = (await bundles.OpenAsync(year, CancellationToken.None))!.Value;
            using var zip = new ZipArchive(bytes);
            using var manifest = JsonDocument.Parse(zip.GetEntry("manifest.json")!.Open());
            var stated = manifest.RootElement.GetProperty("files").EnumerateArray().Where(file => file.TryGetProperty("asPublished", out _)).ToList();
            CollectionAssert.AreEqual(Array.Empty<string>(), stated.Where(file => !file.GetProperty("asPublished").GetBoolean()).Select(file => file.GetProperty("file").GetString()).ToList());
            Assert.IsGreaterThan(DataFile.All.Count, stated.Count);
            Assert.AreEqual(year == 2025, zip.GetEntry("data/manifest.json") is not null);
            using var note = new StreamReader(zip.GetEntry("说明.txt")!.Open());
            Assert.AreEqual(year == 2024, (await note.ReadToEndAsync()).Contains("重新写出", StringComparison.Ordinal));
            var (again, same) = (await bundles.OpenAsync(year, CancellationToken.None))!.Value;
            await again.DisposeAsync();
            Assert.AreEqual(sha256, same);
        }

        Assert.HasCount(2, Directory.GetFiles(Of("data", "bundles")));
    }
}
