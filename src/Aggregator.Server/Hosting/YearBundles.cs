using System.Globalization;
using System.Security.Cryptography;
using Aggregator.Data;
using Aggregator.Publishing;
using Aggregator.Publishing.Bundles;
using Aggregator.Server.Web;

namespace Aggregator.Server.Hosting;

/// <summary>
/// Bundles in the data folder. The shown night's files are taken from the output folder; of a past year only the stored night is kept, and its
/// files are written anew from it and laid beside the hashes they were published with.
/// </summary>
internal sealed class YearBundles(ISiteData data, OutputStore outputs, string folder) : IYearBundles, IDisposable
{
    private const int LookedThrough = 1000;

    // It lists what the night read, which the stored night does not know.
    private const string NotRewritten = "data/manifest.json";

    // One at a time: writing a year anew takes as much as the end of a night.
    private readonly SemaphoreSlim _one = new(1, 1);

    public async Task<IReadOnlyList<YearBundleView>> ListAsync(CancellationToken stop)
    {
        var finished = (await data.RunsAsync(LookedThrough, stop)).Where(run => run.HasResults).ToList();
        return [.. finished.GroupBy(run => run.Year).OrderByDescending(year => year.Key).Select(year => year.MaxBy(run => run.Id)!).Select(run => new YearBundleView(run.Year, run.Id, run.AsOf, run.Id == finished.Max(one => one.Id)))];
    }

    public async Task<(Stream Bytes, string Sha256)?> OpenAsync(int year, CancellationToken stop)
    {
        if ((await ListAsync(stop)).FirstOrDefault(one => one.Year == year) is not { } bundle)
        {
            return null;
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"{year}-run{bundle.Run}-{(bundle.IsCurrent ? "published" : "again")}");
        var path = Path.Combine(folder, name + ".zip");
        await _one.WaitAsync(stop);
        try
        {
            if (!File.Exists(path))
            {
                Directory.CreateDirectory(folder);
                await MakeAsync(bundle, path + ".new", stop);
                Forget(year);
                File.Move(path + ".new", path, overwrite: true);
            }

            var bytes = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, stop));
            bytes.Position = 0;
            return (bytes, sha256);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private void Forget(int year)
    {
        foreach (var old in Directory.GetFiles(folder, string.Create(CultureInfo.InvariantCulture, $"{year}-run*.zip")))
        {
            File.Delete(old);
        }
    }

    private async Task MakeAsync(YearBundleView bundle, string path, CancellationToken stop)
    {
        var published = await outputs.PublishedAsync(bundle.Run, stop);
        await using var target = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        var title = string.Create(CultureInfo.InvariantCulture, $"{bundle.Year}年度政府信息公开工作年度报告汇总：第{bundle.Run}次运行，数据截至{bundle.AsOf:yyyy-MM-dd}");
        List<string> notes =
        [
            "data是数据文件，每个文件的每个字段在schema里有定义；csv是同样内容的表格，供Excel打开，列表只给出项数，机器处理请用data里的JSON。",
            "manifest.json列出其余各文件的大小和SHA-256，asPublished为真的，与发布时逐字节相同。",
            "各单位报送的原件不在其中。",
        ];
        if (bundle.IsCurrent)
        {
            YearBundle.Write(target, title, notes, [.. published.Select(file => new BundledFile(file.File, () => data.OpenDownload(file.File), file.Sha256))], stop);
            return;
        }

        var night = await data.NightAsync(bundle.Run, stop) ?? throw new InvalidDataException($"The night of run {bundle.Run} is gone.");
        var again = Directory.CreateTempSubdirectory("aggregator-year-");
        try
        {
            var hashes = published.ToDictionary(file => file.File, file => file.Sha256, StringComparer.Ordinal);
            var written = Publisher.Write(night, [], again.FullName).Where(file => file.File != NotRewritten).ToList();
            notes.Add("往年发布的文件没有另存，这里的文件由存档的运行结果重新写出；程序版本与当时不同的，文件可能与发布时不一样。当时的 data/manifest.json（含收到文件的清单）没有保留。");
            YearBundle.Write(target, title, notes, [.. written.Select(file => new BundledFile(file.File, () => File.OpenRead(Path.Combine(again.FullName, file.File)), hashes.GetValueOrDefault(file.File)))], stop);
        }
        finally
        {
            again.Delete(recursive: true);
        }
    }
}
