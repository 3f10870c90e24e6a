using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Aggregator.Benchmarks.Inputs;
using Aggregator.Core.Reuse;
using Aggregator.Data.Reuse;

namespace Aggregator.Benchmarks.Quick;

/// <summary>What a stored report costs, and a comparison with the stored ones, over a corpus of JSON lines.</summary>
internal static class StoreCost
{
    /// <summary>Prints milliseconds and bytes; all but the last 300 reports are stored, in a folder of their own, and mapped again.</summary>
    public static void Print(TextWriter to, string corpus, string background)
    {
        var (reports, templates) = (CorpusLine.Read(corpus), CorpusLine.Read(background));
        var (stored, added) = (reports[..^300], reports[^300..]);
        var folder = Directory.CreateTempSubdirectory("aggregator-reuse-");
        try
        {
            Timed(to, "full run", () => PassageFinder.Find([.. reports, .. templates]));
            var learnt = Timed(to, "background", () => ReuseBackground.Of(reports));
            var built = Timed(to, $"build {stored.Count} reports", () => ReuseIndex.Of(learnt, templates).With(stored).Merged());
            var files = new ReuseFolder(folder.FullName);
            Timed(to, "save", () =>
            {
                files.Save(built);
                return 0;
            });
            built = null;
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var index = Timed(to, "open, all bytes checked", () => files.Open()!);
            var held = GC.GetTotalMemory(forceFullCollection: true) - before;
            Say(to, "bytes on disk per report", index.Parts.Sum(part => part.Segment.Bytes.Length) / (double)index.Count);
            Say(to, "bytes of memory per report", held / (double)index.Count);
            Say(to, "runs per report", index.Parts.Sum(part => (double)part.Segment.Postings) / index.Count);
            Say(to, "characters per report", stored.Average(text => text.Text.Length));

            var changed = stored.Where((_, n) => n % 29 == 0).Select(text => text with { Text = text.Text.Replace("全年", "一年来", StringComparison.Ordinal) }).ToList();
            foreach (var text in changed)
            {
                index.Compare(text);
            }

            var times = changed.Select(text => Milliseconds(() => index.Compare(text))).Order().ToList();
            Say(to, "one changed report: median ms", times[times.Count / 2]);
            Say(to, "one changed report: 95 of 100 ms", times[times.Count * 95 / 100]);
            Say(to, "one changed report: most ms", times[^1]);
            var adding = changed.Take(50).Select(text => Milliseconds(() => index.With([text]))).Order().ToList();
            Say(to, "one report added: median ms", adding[adding.Count / 2]);
            var larger = Timed(to, "300 added", () => index.With(added));
            var found = Timed(to, "300 compared with all", () => larger.PassagesOf([.. added.Select(text => text.Id)]));
            Timed(to, "300 compared again", () => larger.PassagesOf([.. added.Select(text => text.Id)]));
            Timed(to, "300 saved", () =>
            {
                files.Save(larger);
                return 0;
            });

            var full = PassageFinder.Find([.. reports, .. templates], learnt);
            var ids = added.Select(text => text.Id).ToHashSet(StringComparer.Ordinal);
            var expected = full.Where(p => ids.Contains(p.A.Id) || ids.Contains(p.B.Id)).Select(p => JsonSerializer.Serialize(p)).ToHashSet(StringComparer.Ordinal);
            var actual = found.Select(p => JsonSerializer.Serialize(p)).ToHashSet(StringComparer.Ordinal);
            Say(to, "passages", expected.Count);
            Say(to, "passages unlike those of a full run", expected.Except(actual).Count() + actual.Except(expected).Count());
            var everything = larger.PassagesOf([.. larger.Ids]).Select(p => JsonSerializer.Serialize(p)).ToHashSet(StringComparer.Ordinal);
            Say(to, "of all reports unlike those of a full run", full.Count(p => !everything.Contains(JsonSerializer.Serialize(p))) + Math.Abs(full.Count - everything.Count));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static T Timed<T>(TextWriter to, string what, Func<T> run)
    {
        var watch = Stopwatch.StartNew();
        var result = run();
        Say(to, what + " ms", watch.Elapsed.TotalMilliseconds);
        return result;
    }

    private static double Milliseconds<T>(Func<T> run)
    {
        var watch = Stopwatch.StartNew();
        run();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static void Say(TextWriter to, string what, double number) => to.WriteLine($"{what,-44}{number.ToString("N1", CultureInfo.InvariantCulture),14}");
}
