using Aggregator.Core.Reports;
using Aggregator.Intake.OfficeFiles;

namespace Aggregator.Intake.Portals;

/// <summary>Finds and loads the office's source profiles.</summary>
public static class PortalFile
{
    /// <summary>The name under which it is found beside the roster.</summary>
    public const string Name = "portals.json";

    /// <summary>What it is called in messages.</summary>
    internal const string Kind = "采集来源文件";

    private static readonly OfficeFile File = new(Kind, Name);

    /// <summary>The path of the file beside the roster; null when there is none.</summary>
    public static string? Find(string rosterPath) => File.Find(null, rosterPath);

    /// <summary>The whole file.</summary>
    /// <exception cref="RefusedInputException">It is not there, is too large, or cannot be opened.</exception>
    public static Task<byte[]> ReadAsync(string path, CancellationToken stop) => File.ReadAsync(path, stop);

    /// <summary>Loads the profiles that go with a roster; those of the roster alone when there is no file beside it.</summary>
    /// <exception cref="RefusedInputException">It has mistakes; every one of them at once.</exception>
    public static async Task<PortalProfiles> LoadAsync(string rosterPath, Roster roster, CancellationToken stop) =>
        Find(rosterPath) is { } path ? PortalReader.Read(await ReadAsync(path, stop).ConfigureAwait(false), Path.GetFileName(path), roster) : PortalProfiles.Of(roster, [], []);
}
