using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;

namespace Aggregator.Benchmarks.Web;

/// <summary>People who ask for one page after another, each over connections of its own, in an order of its own.</summary>
internal sealed class Load(Uri address, CookieContainer cookies, IReadOnlyList<SitePages.Kind> pages, TimeSpan pause)
{
    /// <summary>Asks for some time and says what came of it.</summary>
    public async Task<IReadOnlyList<AskedPage>> RunAsync(int clients, TimeSpan length)
    {
        var answers = new ConcurrentBag<(string Page, double Milliseconds, long Bytes, bool Right)>();
        var sessions = Enumerable.Range(0, clients).Select(_ => Session.Client(address, cookies)).ToList();
        var end = Stopwatch.GetTimestamp() + (long)(length.TotalSeconds * Stopwatch.Frequency);
        await Task.WhenAll(sessions.Select((session, number) => Task.Run(() => AskAsync(session, new Random(number), end, answers))));
        sessions.ForEach(session => session.Dispose());
        return [.. answers.GroupBy(one => one.Page).Select(page => new AskedPage(page.Key, [.. page.Select(one => one.Milliseconds).Order()], page.Average(one => one.Bytes) / 1024, page.Count(one => !one.Right)))];
    }

    private async Task AskAsync(HttpClient session, Random random, long end, ConcurrentBag<(string, double, long, bool)> answers)
    {
        // Not all in the same moment.
        await Task.Delay(pause * random.NextDouble());
        while (Stopwatch.GetTimestamp() < end)
        {
            var kind = pages[random.Next(pages.Count)];
            var page = kind.Addresses[random.Next(kind.Addresses.Count)];
            var start = Stopwatch.GetTimestamp();
            using var answer = await session.GetAsync(new Uri(page, UriKind.Relative));
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            answers.Add((kind.Name, Stopwatch.GetElapsedTime(start).TotalMilliseconds, bytes.LongLength, answer.IsSuccessStatusCode));
            await Task.Delay(pause);
        }
    }
}
