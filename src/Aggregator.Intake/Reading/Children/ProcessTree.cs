using System.Diagnostics;
using System.Globalization;

namespace Aggregator.Intake.Reading.Children;

/// <summary>What a process and those it started take together: an office suite's launcher is small, the program it starts is not.</summary>
internal static class ProcessTree
{
    /// <summary>Most processes looked at.</summary>
    private const int Most = 64;

    /// <summary>Resident memory in bytes. Where the system does not list children (outside Linux) it is the process's own.</summary>
    public static long Memory(Process process)
    {
        try
        {
            return OperatingSystem.IsLinux() ? OfTree(process.Id) : OfOne(process);
        }
        catch (Exception gone) when (gone is InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            return 0; // it has just exited
        }
    }

    private static long OfOne(Process process)
    {
        process.Refresh();
        return process.WorkingSet64;
    }

    private static long OfTree(int root)
    {
        var waiting = new Queue<int>([root]);
        long pages = 0;
        for (var seen = 0; seen < Most && waiting.TryDequeue(out var id); seen++)
        {
            try
            {
                var folder = string.Create(CultureInfo.InvariantCulture, $"/proc/{id}");
                pages += long.Parse(File.ReadAllText(folder + "/statm").Split(' ')[1], CultureInfo.InvariantCulture);
                foreach (var thread in Directory.EnumerateDirectories(folder + "/task"))
                {
                    foreach (var child in File.ReadAllText(thread + "/children").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                    {
                        waiting.Enqueue(int.Parse(child, CultureInfo.InvariantCulture));
                    }
                }
            }
            catch (IOException)
            {
                // This one has just exited; the others still count.
            }
        }

        return pages * Environment.SystemPageSize;
    }
}
