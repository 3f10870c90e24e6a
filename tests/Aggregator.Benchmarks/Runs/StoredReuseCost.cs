using System.Diagnostics;
using System.Globalization;
using Aggregator.Benchmarks.Inputs;
using Aggregator.Core.Reuse;

namespace Aggregator.Benchmarks.Runs;

/// <summary>What new reports cost when ten times as many are stored, and one changed report.</summary>
internal static class StoredReuseCost
{
    private const int Changed = 200;

    /// <summary>Prints seconds on the wall and bytes; the first ten parts of eleven of the corpus are stored.</summary>
    public static void Print(TextWriter to, ReuseInput input)
    {
        var texts = CorpusLine.Read(input.Corpus);
        var stored = texts.Count / 11 * 10;
        var index = ReuseIndex.Of(ReuseBackground.Of(texts), []).With(texts[..stored]).Merged();
        to.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{index.Count} reports stored: {index.Parts.Sum(part => part.Segment.Bytes.Length) / (double)index.Count:0} bytes of a segment each, {index.Parts.Sum(part => (double)part.Segment.Postings) / index.Count:0} runs"));

        var added = texts[stored..];
        var begin = Stopwatch.GetTimestamp();
        var larger = index.With(added);
        var inIndex = Stopwatch.GetElapsedTime(begin);
        var found = larger.PassagesOf([.. added.Select(text => text.Id)]);
        to.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{added.Count} new against {stored} stored: {Stopwatch.GetElapsedTime(begin).TotalSeconds:0.00} s, of that {inIndex.TotalSeconds:0.00} s to put them in; {found.Count} passages"));

        var changed = texts.Where((_, n) => n < stored && n % (stored / Changed) == 0).Select(text => text with { Text = text.Text[..(text.Text.Length / 2)] + text.Text[((text.Text.Length / 2) + 9)..] }).ToList();
        changed.ForEach(text => index.Compare(text));
        var times = changed.ConvertAll(text =>
        {
            var start = Stopwatch.GetTimestamp();
            index.Compare(text);
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        });
        times.Sort();
        to.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"One changed report against them, warm: median {times[times.Count / 2]:0.0} ms, 95 of 100 {times[times.Count * 95 / 100]:0.0} ms, most {times[^1]:0.0} ms"));
        to.WriteLine();
    }
}
