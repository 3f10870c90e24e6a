using System.Diagnostics;
using System.Globalization;

namespace Aggregator.Testing;

/// <summary>A disk of some kilobytes in a folder of its own, which can be made larger; a test that may not mount one shows as skipped.</summary>
public sealed class SmallDisk : IDisposable
{
    private readonly TempFolder _folder = new();

    /// <param name="kilobytes">How much there is room for.</param>
    public SmallDisk(long kilobytes)
    {
        if (!OperatingSystem.IsLinux() || Mount("-t", "tmpfs", "-o", Size(kilobytes), "tmpfs", _folder.Path) != 0)
        {
            _folder.Dispose();
            Assert.Inconclusive("needs root on Linux, who may mount a small disk");
        }
    }

    /// <summary>A path on it.</summary>
    public string PathOf(params string[] parts) => Path.Combine([_folder.Path, .. parts]);

    /// <summary>Makes room.</summary>
    public void Grow(long kilobytes) => Assert.AreEqual(0, Mount("-o", "remount," + Size(kilobytes), _folder.Path));

    /// <inheritdoc />
    public void Dispose()
    {
        Run("umount", "--lazy", _folder.Path);
        _folder.Dispose();
    }

    private static string Size(long kilobytes) => string.Create(CultureInfo.InvariantCulture, $"size={kilobytes}k");

    private static int Mount(params string[] args) => Run("mount", args);

    private static int Run(string program, params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }
}
