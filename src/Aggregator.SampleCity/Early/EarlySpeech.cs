using System.Globalization;
using Aggregator.SampleCity.Chance;
using Aggregator.SampleCity.Places;
using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Early;

/// <summary>Sentences in a unit's words of the years 2008 to 2018, each new to the city.</summary>
internal sealed class EarlySpeech(SampleUnit unit, SentenceLedger ledger, SeededRandom random)
{
    // A report that could not say something in so many tries has run out of words for it.
    private const int Tries = 4000;
    private const int TriesWithoutSharedRun = 3700;

    private static readonly Lazy<IReadOnlyDictionary<string, string[]>> Lists = new(() => ResourceLists.Read("early-grammar.txt"));
    private static readonly Lazy<Grammar> Frames = new(() => new Grammar(Lists.Value));
    private static readonly Lazy<IReadOnlyDictionary<string, string[]>> Trades = new(() => ResourceLists.Read("early-words.txt"));

    private readonly Dictionary<string, string[]> _words = WordsOf(unit);

    /// <summary>Goes over to the words of a year; a year after the last has the last ones.</summary>
    public void Enter(int year)
    {
        _words["year"] = [year.ToString(CultureInfo.InvariantCulture)];
        foreach (var name in new[] { "platform", "drive" })
        {
            _words[name] = Lists.Value.Single(list => list.Key.StartsWith(name + ' ', StringComparison.Ordinal) && Holds(list.Key[(name.Length + 1)..], Math.Min(year, EarlyYears.Last))).Value;
        }
    }

    /// <summary>Gives a slot its only filling; frames in it are filled in turn.</summary>
    public void Put(string slot, string filling) => _words[slot] = [filling];

    /// <summary>A few words, not a sentence, at most <paramref name="longest"/> characters.</summary>
    public string Words(string symbol, int longest)
    {
        while (true)
        {
            var words = Frames.Value.Expand(symbol, _words, random);
            if (words.Length <= longest)
            {
                return words;
            }
        }
    }

    /// <summary>So many sentences on a subject, no two of one frame as long as there are enough.</summary>
    public string Paragraph(string symbol, int sentences)
    {
        var order = random.Shuffle(Frames.Value.FramesOf(symbol));
        return string.Concat(Enumerable.Range(0, sentences).Select(i => Sentence([.. order.Skip(i % order.Count), .. order.Take(i % order.Count)])));
    }

    /// <summary>One sentence with its full stop; the first frame is tried longest.</summary>
    private string Sentence(IReadOnlyList<string> frames)
    {
        for (var i = 0; i < Tries; i++)
        {
            var sentence = Frames.Value.Fill(frames[i / 30 % frames.Count], _words, random);
            if (ledger.TryTake(sentence, checkRuns: i < TriesWithoutSharedRun))
            {
                return sentence + "。";
            }
        }

        throw new InvalidOperationException($"The early grammar has no new sentence left for {unit.Code}.");
    }

    private static Dictionary<string, string[]> WordsOf(SampleUnit unit)
    {
        // Only how a unit speaks of itself did not change; its business and its public did.
        var today = Vocabulary.Of(unit);
        var words = Trades.Value[unit.Trade].Select(line => line.Split(": ", 2)).ToDictionary(parts => parts[0], parts => parts[1].Split('|'), StringComparer.Ordinal);
        words["self"] = today["self"];
        words["place"] = today["place"];
        words["project"] = [.. unit.Places.SelectMany((place, i) => new[] { place + words["work"][i % words["work"].Length], place + words["work"][(i + 1) % words["work"].Length] })];
        return words;
    }

    private static bool Holds(string years, int year)
    {
        var ends = years.Split('-').Select(end => int.Parse(end, CultureInfo.InvariantCulture)).ToList();
        return year >= ends[0] && year <= ends[1];
    }
}
