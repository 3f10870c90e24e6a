using System.Globalization;
using System.Security.Cryptography;
using Aggregator.Data;
using Aggregator.Data.Keeping;
using Aggregator.Pipeline.Workers;
using Aggregator.Server.Keeping;

namespace Aggregator.Server.Diagnosing;

/// <summary>The vault: everything the database counts on is there, and what is read has the hash it is named by.</summary>
internal static class VaultDiagnoses
{
    private const string Area = "原件";
    private const int MostTold = 5;

    /// <summary>Looks for every file, and reads some.</summary>
    /// <param name="store">The database.</param>
    /// <param name="dataFolder">Where they lie.</param>
    /// <param name="sample">How many to read, drawn at random so that in time each has its turn.</param>
    /// <param name="stop">Cancels.</param>
    public static async Task<IReadOnlyList<Diagnosis>> LookAsync(Store store, string dataFolder, int sample, CancellationToken stop)
    {
        var counted = (await new StoreSurvey(store).FilesAsync(stop)).Order(StringComparer.Ordinal).ToArray();
        var (gone, damaged) = (new List<string>(), new List<string>());
        foreach (var sha256 in counted)
        {
            if (!PrivateFile.IsPlain(new FileInfo(PlaceOf(sha256))))
            {
                gone.Add(sha256);
            }
        }

        // What another machine took lies in the database.
        gone = StoreShelf.Of(store) is { } shelf ? [.. await shelf.MissingAsync(gone, stop)] : gone;

        // What the office laid beside the roster is kept too, though no row of files speaks of it.
        var vault = Path.Combine(dataFolder, "files");
        var present = !Directory.Exists(vault) ? [] : Directory.EnumerateFiles(vault, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
            .Select(path => BackupNames.HashIn(Path.GetRelativePath(dataFolder, path).Replace('\\', '/'))).OfType<string>().Where(sha256 => PrivateFile.IsPlain(new FileInfo(PlaceOf(sha256)))).ToArray();
        Random.Shared.Shuffle(present);
        var read = present.Take(sample).ToList();
        foreach (var sha256 in read)
        {
            await using var bytes = File.OpenRead(PlaceOf(sha256));
            if (Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, stop)) != sha256)
            {
                damaged.Add(sha256);
            }
        }

        return
        [
            gone.Count == 0 ? Diagnosis.Well(Area, string.Create(CultureInfo.InvariantCulture, $"库中登记的{counted.Length}件都在")) : Wrong($"缺{gone.Count}件", gone),
            damaged.Count == 0 ? Diagnosis.Well(Area, string.Create(CultureInfo.InvariantCulture, $"重新核对了{read.Count}件，内容与校验值相符{(read.Count < present.Length ? "（抽查；--all 核对全部）" : "")}")) : Wrong($"有{damaged.Count}件的内容与校验值不符", damaged),
        ];

        string PlaceOf(string sha256) => Path.Combine(dataFolder, "files", sha256[..2], sha256);
    }

    private static Diagnosis Wrong(string found, List<string> which) =>
        Diagnosis.Wrong(Area, $"{found}：{string.Join('、', which.Take(MostTold))}{(which.Count > MostTold ? " 等" : "")}", "请从备份的 files 目录取回同名文件。");
}
