namespace Aggregator.Benchmarks.Runs;

/// <summary>The program whose processes are measured.</summary>
internal static class BuiltProgram
{
    /// <summary>The program named, or the one beside this build; null, with what to do about it, when there is none.</summary>
    /// <param name="to">Where to say so.</param>
    /// <param name="named">A path; null for the one beside this build.</param>
    /// <param name="run">The run that asks, for the remedy.</param>
    public static string? Find(TextWriter to, string? named, string run)
    {
        var program = named ?? Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../Aggregator.Server", Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/')), "aggregator"));
        if (File.Exists(program))
        {
            return program;
        }

        to.WriteLine($"No program at {program}: build src/Aggregator.Server in the same configuration, or name it: {run} PATH");
        return null;
    }
}
