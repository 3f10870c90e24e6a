using System.Globalization;
using System.Text;
using Aggregator.Benchmarks.Inputs;
using Aggregator.Benchmarks.Quick;
using Aggregator.Core.Reuse;
using Aggregator.Publishing.OpenData;

namespace Aggregator.Benchmarks.Runs;

/// <summary>What the phases of a comparison cost when the code is warm, in processor time of all threads, and how near the fingerprints are to their floor.</summary>
internal static class ReusePhases
{
    private const int Rounds = 3;

    /// <summary>Prints nanoseconds per character of the texts as they stand.</summary>
    public static void Print(TextWriter to, ReuseInput input)
    {
        var lines = File.ReadAllLines(input.Corpus);
        var (source, texts, frequencies) = (new List<ReuseText>(), Array.Empty<NormalText>(), (UnitFrequencies?)null);
        var (index, found) = ((FingerprintIndex?)null, new List<ReusePassage>());
        var (written, least) = (0L, CancellationToken.None);
        var times = Median.Of(
            Rounds,
            1,
            Median.Processor,
            () => source = [.. lines.Select(CorpusLine.Parse)],
            () => texts = PassageFinder.Normal(source, least),
            () => frequencies = UnitFrequencies.Of(texts, least),
            () => index = FingerprintIndexing.Of(texts, 2, least),
            () => LookUp(index!, texts, (_, _, _) => { }),
            () => found = Passages(index!, texts, frequencies!),
            () => written = Written(found));
        to.WriteLine($"Phases over {input.Reports} reports, {found.Count} passages, {written} bytes written; processor time, median of {Rounds}");
        Say(to, "decode (JSON lines)", times[0], input.Characters);
        Say(to, "fold", times[1], input.Characters);
        Say(to, "weigh (units of each run)", times[2], input.Characters);
        Say(to, "index", times[3], input.Characters);
        Say(to, "look up", times[4], input.Characters);
        Say(to, "align and judge", times[5] - times[4], input.Characters);
        Say(to, "order and write", times[6], input.Characters);
        to.WriteLine();
        PrintFingerprints(to, [.. source.Select(text => Encoding.UTF8.GetBytes(text.Text))], source, input.Characters);
    }

    private static void PrintFingerprints(TextWriter to, byte[][] bytes, List<ReuseText> source, long characters)
    {
        var (room, longest) = (new PickingRoom(), source.Max(text => text.Text.Length) + (2 * NormalText.Margin));
        var (letters, hashes, picked) = (new char[longest], new uint[longest], 0L);
        var times = Median.Of(
            Rounds * 3,
            2,
            Median.Processor,
            () =>
            {
                picked = 0;
                for (var i = 0; i < bytes.Length; i++)
                {
                    var text = source[i] with { Text = Encoding.UTF8.GetString(bytes[i]) };
                    picked += room.Pick(NormalText.Of(text), FingerprintIndex.GramLength).Length;
                }
            },
            () =>
            {
                foreach (var text in bytes)
                {
                    Grams.Hash(letters, Encoding.UTF8.GetChars(text, letters), FingerprintIndex.GramLength, hashes);
                }
            });
        to.WriteLine($"Fingerprints, one thread: {picked} runs picked");
        Say(to, "decode, normalise, hash, select", times[0], characters);
        Say(to, "floor: decode and hash, nothing else", times[1], characters);
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{times[0] / times[1]:0.0} times the floor"));
        to.WriteLine();
    }

    private static List<ReusePassage> Passages(FingerprintIndex index, NormalText[] texts, UnitFrequencies frequencies)
    {
        var (pairs, found) = (new PairPassages(frequencies, texts.Select(text => text.Source.Year).Distinct().Count()), new List<ReusePassage>());
        LookUp(index, texts, (search, text, partners) =>
        {
            pairs.Take(text);
            found.AddRange(partners.SelectMany(partner => pairs.With(texts[partner.Text], partner.Hits, search.SpreadOf)).Select(one => one.Passage));
        });
        return found;
    }

    private static void LookUp(FingerprintIndex index, NormalText[] texts, Action<PartnerSearch, NormalText, List<Partner>> take)
    {
        var (search, from) = (new PartnerSearch(index, texts), 0);
        for (var n = 0; n < texts.Length; n++)
        {
            from = texts[n].IsOfUnitOf(texts[from]) ? from : n;
            var partners = search.Of(texts[n], n, (from, n + 1));
            if (partners.Count > 0)
            {
                take(search, texts[n], partners);
            }
        }
    }

    private static long Written(List<ReusePassage> found)
    {
        using var stream = new MemoryStream();
        ReuseJson.WriteLines(stream, PassageFinder.InOrder(found));
        return stream.Length;
    }

    private static void Say(TextWriter to, string what, double milliseconds, long characters) =>
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-44}{milliseconds,10:0} ms{milliseconds * 1e6 / characters,10:0.0} ns/char"));
}
