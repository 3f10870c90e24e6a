using System.Security.Cryptography;

namespace Aggregator.Publishing.Output;

/// <summary>Collects files in a staging folder inside the output folder, then moves them all to their places. One writer at a time.</summary>
internal sealed class OutputFolder : IDisposable
{
    private const string LockName = "lock";

    private readonly string _folder;
    private readonly string _staging;
    private readonly FileStream _lock;
    private readonly List<OutputFile> _files = [];

    public OutputFolder(string folder)
    {
        _folder = Path.GetFullPath(folder);
        _staging = Path.Combine(_folder, ".publishing");
        Directory.CreateDirectory(_staging);
        try
        {
            _lock = new FileStream(Path.Combine(_staging, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException e)
        {
            throw new IOException($"另一次运行正在写入输出文件夹“{folder}”。请等它结束后重新运行。", e);
        }

        // What a killed run left behind.
        Empty();
    }

    /// <summary>What was added so far.</summary>
    public IReadOnlyList<OutputFile> Files => _files;

    /// <summary>Writes one file into the staging folder and hashes it.</summary>
    public void Add(string file, Action<Stream> write)
    {
        var path = Staged(file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16);
        write(stream);
        stream.Flush(flushToDisk: true);
        stream.Position = 0;
        _files.Add(new OutputFile(file, Convert.ToHexStringLower(SHA256.HashData(stream)), stream.Length));
    }

    /// <summary>Moves everything to its place in the order it was added, so what was added last is proof that the rest is there.</summary>
    public void Commit(string manifest)
    {
        var stale = FormerOutput.NoLongerWritten(_folder, manifest, _files);
        foreach (var file in _files)
        {
            var target = Path.Combine(_folder, file.File);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            try
            {
                File.Move(Staged(file.File), target, overwrite: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new IOException($"无法写入“{file.File}”：文件可能正被打开，或文件夹不可写。请关闭该文件后重新运行。", e);
            }
        }

        foreach (var path in stale)
        {
            File.Delete(path);
        }
    }

    public void Dispose()
    {
        Empty();
        _lock.Dispose();
        try
        {
            Directory.Delete(_staging);
        }
        catch (IOException)
        {
            // The next writer is already inside.
        }
    }

    private string Staged(string file) => Path.Combine(_staging, "files", file);

    private void Empty()
    {
        var files = Path.Combine(_staging, "files");
        if (Directory.Exists(files))
        {
            Directory.Delete(files, recursive: true);
        }
    }
}
