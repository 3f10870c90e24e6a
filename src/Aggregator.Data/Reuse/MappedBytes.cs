using System.IO.MemoryMappedFiles;
using Aggregator.Core.Reuse;
using Microsoft.Win32.SafeHandles;

namespace Aggregator.Data.Reuse;

/// <summary>The bytes of a file, mapped: what is not asked for is not read. Copied piece by piece, so that no pointer outlives the map.</summary>
internal sealed class MappedBytes : ReuseBytes, IDisposable
{
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly SafeMemoryMappedViewHandle _handle;

    /// <summary>Maps a file, which others may read, move and delete meanwhile.</summary>
    public MappedBytes(string path)
    {
        Path = path;
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        Length = stream.Length;
        if (Length == 0)
        {
            stream.Dispose();
            throw new InvalidDataException("An empty file.");
        }

        _file = MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
        _view = _file.CreateViewAccessor(0, Length, MemoryMappedFileAccess.Read);
        _handle = _view.SafeMemoryMappedViewHandle;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    public override long Length { get; }

    public void Dispose()
    {
        _view.Dispose();
        _file.Dispose();
    }

    protected override void Copy(long offset, Span<byte> into) => _handle.ReadSpan((ulong)(_view.PointerOffset + offset), into);
}
