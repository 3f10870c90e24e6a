namespace Aggregator.SampleCity.Prose;

/// <summary>Reads the word lists of this assembly: blocks that begin with <c>[name]</c>, one entry a line, <c>#</c> for a comment.</summary>
internal static class ResourceLists
{
    public static IReadOnlyDictionary<string, string[]> Read(params string[] resources)
    {
        var lists = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var resource in resources)
        {
            Read(resource, lists);
        }

        return lists.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
    }

    private static void Read(string resource, Dictionary<string, List<string>> lists)
    {
        using var stream = typeof(ResourceLists).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource} is not embedded.");
        using var reader = new StreamReader(stream);
        List<string>? current = null;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line[0] == '[')
            {
                lists.Add(line.Trim('[', ']'), current = []);
            }
            else
            {
                (current ?? throw new InvalidOperationException($"{resource} begins without a block.")).Add(line);
            }
        }
    }
}
