namespace Aggregator.Server.Web.Filing;

/// <summary>How much may be handed in on one day in China, and what must stay free on the disk: section <c>Site:Uploads</c>.</summary>
public sealed class UploadSettings
{
    private const int MostFiles = 1_000_000;

    private const int MostMegabytes = 10_000_000;

    /// <summary><c>PersonFiles</c>: files of one person a day, those in packages counted.</summary>
    public int PersonFiles { get; set; } = 5000;

    /// <summary><c>PersonMegabytes</c>: megabytes of one person a day.</summary>
    public int PersonMegabytes { get; set; } = 5000;

    /// <summary><c>UnitFiles</c>: files for one unit a day, whoever hands them in.</summary>
    public int UnitFiles { get; set; } = 500;

    /// <summary><c>UnitMegabytes</c>: megabytes for one unit a day.</summary>
    public int UnitMegabytes { get; set; } = 2000;

    /// <summary><c>FreeMegabytes</c>: megabytes that must be free on the data folder's disk; below, nothing is taken. 0 for no such bound.</summary>
    public int FreeMegabytes { get; set; } = 2000;

    /// <summary>What cannot be used of it, Chinese sentences.</summary>
    public IReadOnlyList<string> Problems() =>
    [
        .. Problem(nameof(PersonFiles), PersonFiles, 1, MostFiles), .. Problem(nameof(PersonMegabytes), PersonMegabytes, 1, MostMegabytes),
        .. Problem(nameof(UnitFiles), UnitFiles, 1, MostFiles), .. Problem(nameof(UnitMegabytes), UnitMegabytes, 1, MostMegabytes),
        .. Problem(nameof(FreeMegabytes), FreeMegabytes, 0, MostMegabytes),
    ];

    private static IEnumerable<string> Problem(string key, int value, int least, int most) =>
        value >= least && value <= most ? [] : [$"settings.json 的 Site:Uploads:{key} 须在{least}至{most}之间。"];
}
