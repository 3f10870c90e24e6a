using System.Diagnostics;
using System.Globalization;
using Aggregator.Benchmarks.Inputs;
using Aggregator.Benchmarks.Quick;
using Aggregator.Core.Documents;
using Aggregator.Core.Reuse;
using Aggregator.Data.Reuse;

namespace Aggregator.Benchmarks.Runs;

/// <summary>New reports that arrive one at a time where many are stored: what each costs as ratio to hashing it, and how that grows with what is stored.</summary>
internal static class FingerprintCost
{
    private const int Seed = 7;
    private const int New = 200;
    private const int Portion = 10_000;

    // The first size would bear the compiler's work for all.
    private const int WarmRounds = 3;

    /// <summary>Prints the ratios for a tenth, a third and all of the reports; the stored ones lie in a folder and are mapped.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="reports">The most that are stored.</param>
    public static void Print(TextWriter to, int reports)
    {
        var folder = Directory.CreateTempSubdirectory("aggregator-benchmarks-");
        try
        {
            var arriving = ReuseCorpus.Make(reports + New, Seed).Skip(reports).Select(Of).ToList();
            var floor = Floor(arriving);
            to.WriteLine($"{New} new reports, one at a time, warm, medians; x: over hashing every run of {FingerprintIndex.GramLength} characters of the same report, nothing else");
            to.WriteLine($"{"stored",9}{"look up x",11}{"95 of 100 x",13}{"put in and look up x",22}{"bytes stored each",19}{"peak MB",9}");
            var index = ReuseIndex.Of(ReuseBackground.Of([.. ReuseCorpus.Make(Math.Min(reports, Portion), Seed).Select(Of)]), []);
            var (points, stored) = (new List<(double Size, double Median, double High, double Added)>(), 0);
            foreach (var size in (int[])[reports / 10, reports / 3, reports])
            {
                foreach (var portion in ReuseCorpus.Make(size, Seed).Skip(stored).Select(Of).Chunk(Portion))
                {
                    index = index.With(portion);
                }

                stored = size;
                var files = new ReuseFolder(Directory.CreateDirectory(Path.Combine(folder.FullName, size.ToString(CultureInfo.InvariantCulture))).FullName);
                index = index.Merged();
                files.Save(index);
                index = files.Open()!;
                points.Add(Measure(to, index, arriving, floor));
            }

            to.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"Growth exponent over stored reports: look up {Growth.Exponent([.. points.Select(p => (p.Size, p.Median))]):0.00}, 95 of 100 {Growth.Exponent([.. points.Select(p => (p.Size, p.High))]):0.00}, put in and look up {Growth.Exponent([.. points.Select(p => (p.Size, p.Added))]):0.00}"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static (double Size, double Median, double High, double Added) Measure(TextWriter to, ReuseIndex index, List<ReuseText> arriving, double floor)
    {
        for (var round = 0; round < WarmRounds; round++)
        {
            arriving.ForEach(text => index.Compare(text));
        }

        var looked = Times(arriving, text => index.Compare(text));
        var added = Times(arriving, text => index.With([text]).PassagesOf(text.Id));
        var (median, high, both) = (looked[looked.Count / 2], looked[looked.Count * 95 / 100], added[added.Count / 2]);
        using var self = Process.GetCurrentProcess();
        to.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{index.Count,9}{median / floor,11:0}{high / floor,13:0}{both / floor,22:0}{index.Parts.Sum(part => part.Segment.Bytes.Length) / (double)index.Count,19:0}{self.PeakWorkingSet64 / 1048576.0,9:0}"));
        return (index.Count, median, high, both);
    }

    private static double Floor(List<ReuseText> texts)
    {
        var hashes = new uint[texts.Max(text => text.Text.Length)];
        Times(texts, text => Grams.Hash(text.Text, text.Text.Length, FingerprintIndex.GramLength, hashes));
        var times = Times(texts, text => Grams.Hash(text.Text, text.Text.Length, FingerprintIndex.GramLength, hashes));
        return times[times.Count / 2];
    }

    private static List<double> Times(List<ReuseText> texts, Action<ReuseText> action) => [.. texts.Select(text =>
    {
        var begin = Stopwatch.GetTimestamp();
        action(text);
        return Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
    }).Order()];

    private static ReuseText Of((string Id, string Unit, string Name, string Region, int Year, string Text) one) =>
        new(one.Id, one.Unit, one.Name, [one.Name], one.Year, "report", one.Text, new TextSpan(0, one.Text.Length), []) { Region = one.Region };
}
