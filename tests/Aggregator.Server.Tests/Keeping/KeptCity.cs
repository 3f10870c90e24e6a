using Aggregator.Server.Tests.Commands;
using Aggregator.Testing;

namespace Aggregator.Server.Tests.Keeping;

/// <summary>A data folder after one night of a small city, made once for a class of tests; each test works on a copy.</summary>
internal sealed class KeptCity : IDisposable
{
    private readonly SampleInbox _inbox = new(units: 6, years: 2);

    /// <summary>Runs the night.</summary>
    public static async Task<KeptCity> MakeAsync()
    {
        var city = new KeptCity();
        (await RunningVerb.RunAsync(city.Run("data", "out"))).AssertDone();
        return city;
    }

    /// <summary>The data folder nobody writes to.</summary>
    public string Data => PathOf("data");

    public string PathOf(params string[] parts) => _inbox.PathOf(parts);

    public string[] Run(string data, string to) => _inbox.Run(data, to);

    /// <summary>A copy of the data folder.</summary>
    public string Copy(TempFolder to)
    {
        var target = Path.Combine(to.Path, "data");
        foreach (var file in Directory.EnumerateFiles(Data, "*", SearchOption.AllDirectories))
        {
            File.Copy(file, to.File("data", Path.GetRelativePath(Data, file)));
        }

        return target;
    }

    public void Dispose() => _inbox.Dispose();
}
