using System.Text;
using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Reuse.Edits;

/// <summary>Words replaced by others of one meaning, as a spinning program does, until a share of the characters is changed.</summary>
/// <param name="name">Its name in the key.</param>
/// <param name="percent">The share, counted in characters of the source.</param>
internal sealed class SynonymSwap(string name, int percent) : TextEdit
{
    private static readonly Lazy<IReadOnlyDictionary<string, string[]>> Table = new(Load);

    // Where the table has too few of the words, these are put in front of clauses.
    private static readonly string[] Padding = ["与此同时", "在此基础上", "从实际出发", "结合工作需要", "按照有关要求", "总的来看", "经统筹考虑", "在各方支持下"];

    public override string Name => name;

    /// <summary>Words the table knows, each with what may stand for it.</summary>
    public static IReadOnlyDictionary<string, string[]> Words => Table.Value;

    protected override string Rewrite(string paragraph, Scene scene)
    {
        var wanted = paragraph.Length * percent / 100;
        var changed = 0;
        var chosen = new Dictionary<int, (string Word, string By)>();
        foreach (var (start, word) in scene.Random.Shuffle(WordSwap.Places(paragraph, Words.Keys)))
        {
            var by = scene.Random.Pick(Words[word]);
            var cost = Distance(word, by);
            if (changed + cost <= wanted + 1)
            {
                chosen[start] = (word, by);
                changed += cost;
            }
        }

        return Padded(Replaced(paragraph, chosen), wanted - changed, scene);
    }

    private static string Replaced(string paragraph, Dictionary<int, (string Word, string By)> chosen)
    {
        var text = new StringBuilder();
        for (var i = 0; i < paragraph.Length;)
        {
            var isChosen = chosen.TryGetValue(i, out var swap);
            text.Append(isChosen ? swap.By : paragraph[i].ToString());
            i += isChosen ? swap.Word.Length : 1;
        }

        return text.ToString();
    }

    private static string Padded(string text, int missing, Scene scene)
    {
        var clauses = text.Split('，').ToList();
        var places = new Queue<int>(scene.Random.Shuffle(Enumerable.Range(1, Math.Max(0, clauses.Count - 1))));
        while (missing > 2 && places.TryDequeue(out var at))
        {
            var words = scene.Random.Pick(Padding);
            clauses[at] = words + clauses[at];
            missing -= words.Length;
        }

        return string.Join('，', clauses);
    }

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
            }
        }

        return row[b.Length];
    }

    private static Dictionary<string, string[]> Load()
    {
        var words = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var group in ResourceLists.Read("synonyms.txt")["groups"].Select(line => line.Split('|')))
        {
            foreach (var word in group)
            {
                words.TryAdd(word, [.. group.Where(other => other != word)]);
            }
        }

        return words;
    }
}
