using System.Diagnostics;

namespace Aggregator.Benchmarks.Web;

/// <summary>The program serving a data folder; ended with this object.</summary>
internal sealed class ServedFolder : IDisposable
{
    private readonly Process _process;

    private ServedFolder(Process process, Uri address) => (_process, Address) = (process, address);

    /// <summary>Where it answers.</summary>
    public Uri Address { get; }

    /// <summary>Processor time it has used, in seconds.</summary>
    public double ProcessorSeconds
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime.TotalSeconds;
        }
    }

    /// <summary>The most memory it has held, in MB.</summary>
    public double PeakMegabytes
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64 / 1048576.0;
        }
    }

    /// <summary>Starts it and waits until it says that it is ready.</summary>
    /// <exception cref="InvalidOperationException">It ended instead.</exception>
    public static async Task<ServedFolder> StartAsync(string program, string dataFolder)
    {
        var process = Process.Start(new ProcessStartInfo(program, ["serve", "--no-sample", "--data", dataFolder, "--urls", "http://127.0.0.1:0"]) { RedirectStandardOutput = true })!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("就绪：", StringComparison.Ordinal))
            {
                _ = process.StandardOutput.ReadToEndAsync();
                return new ServedFolder(process, new Uri(line["就绪：".Length..]));
            }
        }

        process.Dispose();
        throw new InvalidOperationException($"The program did not serve {dataFolder}.");
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
