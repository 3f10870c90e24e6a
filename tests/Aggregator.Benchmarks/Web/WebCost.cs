using System.Globalization;
using Aggregator.Benchmarks.Runs;

namespace Aggregator.Benchmarks.Web;

/// <summary>What a page takes while twenty people ask for pages at once: the built program serves a data folder on loopback, this process asks.</summary>
/// <remarks>Time is from the first byte sent to the last byte read, so the server's own time is less. Server and askers share the machine.</remarks>
internal static class WebCost
{
    private const int Clients = 20;

    private static readonly TimeSpan Length = TimeSpan.FromSeconds(30);

    /// <summary>Prints median and 99th percentile of each page; 1 when there is nothing to serve.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="dataFolder">A data folder with a finished night and an account named <c>bench</c>.</param>
    /// <param name="password">That account's password.</param>
    /// <param name="program">The program; null for the one beside this build.</param>
    public static async Task<int> PrintAsync(TextWriter to, string dataFolder, string password, string? program)
    {
        program = BuiltProgram.Find(to, program, "web DATA PASSWORD");
        if (program is null)
        {
            return 1;
        }

        using var served = await ServedFolder.StartAsync(program, dataFolder);
        var cookies = await Session.SignInAsync(served.Address, password);
        var pages = await SitePages.FindAsync(served.Address, cookies);
        to.WriteLine($"{pages.Count} kinds of page, {Clients} clients, {Length.TotalSeconds:0} s each way; milliseconds, and the median as ratio to /healthz");
        foreach (var (name, pause) in new[] { ("one second between two pages", TimeSpan.FromSeconds(1)), ("back to back", TimeSpan.Zero) })
        {
            var load = new Load(served.Address, cookies, pages, pause);
            await load.RunAsync(Clients, TimeSpan.FromSeconds(5));
            var asked = await load.RunAsync(Clients, Length);
            var floor = asked.First(one => one.Page == SitePages.Floor).At(0.5);
            to.WriteLine();
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {asked.Sum(one => one.Count) / Length.TotalSeconds:0} pages a second, the server used {served.ProcessorSeconds:0.0} s of processors so far, {served.PeakMegabytes:0} MB at its peak"));
            to.WriteLine($"{"page",-44}{"asked",8}{"kB",8}{"median",9}{"99 %",9}{"x floor",9}{"failed",8}");
            foreach (var one in asked.OrderByDescending(one => one.At(0.5)))
            {
                to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{one.Page,-44}{one.Count,8}{one.Kilobytes,8:0}{one.At(0.5),9:0.0}{one.At(0.99),9:0.0}{one.At(0.5) / floor,9:0.0}{one.Failed,8}"));
            }
        }

        return 0;
    }
}
