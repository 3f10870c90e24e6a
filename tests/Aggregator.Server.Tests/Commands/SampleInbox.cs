using Aggregator.SampleCity;
using Aggregator.Testing;

namespace Aggregator.Server.Tests.Commands;

/// <summary>A folder with a sample city, and the command line of a night over it.</summary>
internal sealed class SampleInbox : IDisposable
{
    private readonly TempFolder _folder = new();

    public SampleInbox(int units, int years = 1) => CityWriter.Write(units, years, 7, PathOf("city"));

    public string PathOf(params string[] parts) => Path.Combine([_folder.Path, .. parts]);

    /// <summary>The arguments of one and the same night; data and output folder are named.</summary>
    public string[] Run(string data, string to) =>
    [
        "run", "--roster", PathOf("city", "roster.csv"), "--inbox", PathOf("city", "inbox"), "--year", "2025",
        "--as-of", "2026-04-10", "--out", PathOf(to), "--data", PathOf(data),
    ];

    public void Dispose() => _folder.Dispose();
}
