namespace Aggregator.Intake.Reading.Children;

/// <summary>Finds programs on PATH. Only absolute folders count: a relative one would run what lies in the current folder.</summary>
internal static class ProgramPath
{
    /// <summary>The absolute path of a program, or null.</summary>
    /// <param name="name">Its name without extension.</param>
    /// <param name="path">The value of PATH; null for this process's.</param>
    public static string? Find(string name, string? path = null) =>
        (path ?? Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(Path.IsPathFullyQualified)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name))
            .FirstOrDefault(File.Exists);
}
