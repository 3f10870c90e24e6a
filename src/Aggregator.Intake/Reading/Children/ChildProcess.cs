using System.Collections.Frozen;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Aggregator.Intake.Reading.Children;

/// <summary>Runs a program on a hostile file: no shell, no input, its own folder, bounded in time, output and memory.</summary>
internal static class ChildProcess
{
    private const int LongestError = 4000;

    /// <summary>Variables a program needs to start and to find its fonts. No other is passed on: one of ours may hold a password.</summary>
    private static readonly FrozenSet<string> Passed = FrozenSet.ToFrozenSet(
    [
        "PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "FONTCONFIG_PATH", "FONTCONFIG_FILE", "XDG_DATA_DIRS", "HOME",
        "SystemRoot", "windir", "SystemDrive", "ComSpec", "PATHEXT", "TEMP", "TMP", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "ProgramData", "ProgramFiles", "ProgramFiles(x86)",
    ], StringComparer.OrdinalIgnoreCase);

    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(50);

    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(5);

    /// <summary>Runs a program to its end.</summary>
    /// <param name="program">Its absolute path.</param>
    /// <param name="arguments">Its arguments, each passed as it stands.</param>
    /// <param name="folder">The folder it runs and keeps its temporary files in.</param>
    /// <param name="limits">What it may use.</param>
    /// <param name="stop">Ends it.</param>
    /// <param name="environment">Variables it gets besides the few of this process's own that are passed on.</param>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was set.</exception>
    /// <exception cref="IOException">The disk of the folder is full (<see cref="FullDisk"/>): whatever the program makes of that says nothing of the file.</exception>
    public static ChildResult Run(
        string program, IEnumerable<string> arguments, string folder, ChildLimits limits, CancellationToken stop, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        foreach (var name in start.Environment.Keys.Where(name => !Passed.Contains(name)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["TMPDIR"] = folder;
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            return new ChildResult(ChildEnd.NotStarted, -1, [], missing.Message);
        }

        using (process)
        {
            process.StandardInput.Close();
            var output = new KeptBytes(limits.OutputBytes);
            var error = new KeptBytes(LongestError);
            var drains = Task.WhenAll(
                Task.Run(() => output.Drain(process.StandardOutput.BaseStream, stopWhenFull: true), CancellationToken.None),
                Task.Run(() => error.Drain(process.StandardError.BaseStream, stopWhenFull: false), CancellationToken.None));
            var end = WaitFor(process, output, folder, limits, stop);
            var isFull = (end != ChildEnd.Exited || process.ExitCode != 0) && FullDisk.IsAt(folder);
            if (end != ChildEnd.Exited)
            {
                End(process);
            }

            drains.Wait(LastWords, CancellationToken.None);
            stop.ThrowIfCancellationRequested();
            if (isFull)
            {
                throw FullDisk.In(folder);
            }

            end = end == ChildEnd.Exited && output.IsFull ? ChildEnd.WroteTooMuch : end;
            return new ChildResult(end, end == ChildEnd.Exited ? process.ExitCode : -1, output.ToArray(), Encoding.UTF8.GetString(error.ToArray()));
        }
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception gone) when (gone is AggregateException or Win32Exception or InvalidOperationException)
        {
            // One of them ended by itself meanwhile.
        }

        process.WaitForExit(LastWords);
    }

    private static ChildEnd WaitFor(Process process, KeptBytes output, string folder, ChildLimits limits, CancellationToken stop)
    {
        var watch = Stopwatch.StartNew();
        while (!process.WaitForExit(Beat))
        {
            if (stop.IsCancellationRequested || watch.Elapsed > limits.Time)
            {
                return ChildEnd.TookTooLong;
            }

            if (FullDisk.IsAt(folder))
            {
                return ChildEnd.WroteTooMuch;
            }

            if (output.IsFull || limits.FolderBytes < long.MaxValue && BytesIn(folder) > limits.FolderBytes)
            {
                return ChildEnd.WroteTooMuch;
            }

            if (ProcessTree.Memory(process) > limits.MemoryBytes)
            {
                return ChildEnd.TookTooMuchMemory;
            }
        }

        return ChildEnd.Exited;
    }

    private static long BytesIn(string folder)
    {
        try
        {
            return new DirectoryInfo(folder).EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }).Sum(file => file.Length);
        }
        catch (IOException)
        {
            return 0; // a file went while it was looked at: the next look tells
        }
    }
}
