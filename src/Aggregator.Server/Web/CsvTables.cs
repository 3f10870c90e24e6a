using Aggregator.Publishing.OpenData.Fields;

namespace Aggregator.Server.Web;

/// <summary>
/// The night's data files as tables, each made once under the hash of the file it is made of: the table of a large city has hundreds of megabytes, and
/// however often it is asked for there is one of each. What belongs to another night is removed when one is made.
/// </summary>
/// <param name="folder">Where they lie; nothing else does.</param>
public sealed class CsvTables(string folder) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);

    private bool _isFresh;

    /// <summary>The table of a data file.</summary>
    /// <param name="file">Which.</param>
    /// <param name="listed">All files of the night.</param>
    /// <param name="open">Opens the data file; null when it is gone.</param>
    /// <param name="stop">Cancels.</param>
    /// <returns>The table and a mark of its bytes; null when the night has no such file.</returns>
    public async Task<(Stream Bytes, string Tag)?> OpenAsync(DataFile file, IReadOnlyList<DownloadView> listed, Func<string, Stream?> open, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(listed);
        ArgumentNullException.ThrowIfNull(open);
        if (listed.FirstOrDefault(one => one.File == file.Path) is not { } own)
        {
            return null;
        }

        var path = PathOf(own);
        await _one.WaitAsync(stop);
        try
        {
            if (!_isFresh || !File.Exists(path))
            {
                if (open(own.File) is not { } json)
                {
                    return null;
                }

                using (json)
                {
                    Make(file, json, path, listed);
                }
            }

            return (new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete), own.Sha256 + "-csv");
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _one.Dispose();

    private void Make(DataFile file, Stream json, string path, IReadOnlyList<DownloadView> listed)
    {
        Directory.CreateDirectory(folder);
        // What another version of the program made may have other columns.
        var current = _isFresh ? listed.Select(PathOf).ToHashSet(StringComparer.Ordinal) : [];
        foreach (var old in Directory.GetFiles(folder).Where(old => !current.Contains(old)))
        {
            File.Delete(old);
        }

        _isFresh = true;
        using (var csv = new FileStream(path + ".new", FileMode.Create, FileAccess.Write, FileShare.None))
        {
            DataCsv.Write(file, json, csv);
        }

        File.Move(path + ".new", path, overwrite: true);
    }

    // By name as well: two files without an element are the same bytes with other columns.
    private string PathOf(DownloadView one) => Path.Combine(folder, Path.GetFileNameWithoutExtension(one.Name) + "-" + one.Sha256 + ".csv");
}
