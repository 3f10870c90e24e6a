using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Reuse.Edits;

/// <summary>The same text in traditional characters.</summary>
internal sealed class TraditionalCharacters : TextEdit
{
    private static readonly Lazy<IReadOnlyDictionary<char, char>> Table = new(Load);

    public override string Name => "traditional";

    protected override string Rewrite(string paragraph, Scene scene) => string.Concat(paragraph.Select(c => Table.Value.GetValueOrDefault(c, c)));

    private static Dictionary<char, char> Load()
    {
        var pairs = new Dictionary<char, char>();
        foreach (var pair in ResourceLists.Read("traditional.txt")["pairs"].SelectMany(line => line.Chunk(2)))
        {
            pairs.TryAdd(pair[0], pair[1]);
        }

        return pairs;
    }
}
