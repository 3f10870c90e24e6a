namespace Aggregator.Data;

/// <summary>Cuts a script into what is sent at once.</summary>
internal static class SqlBatches
{
    /// <summary>The texts between lines that hold nothing but GO; a script without such a line is one batch. Batches of comments only are left out.</summary>
    public static IEnumerable<string> Of(string script)
    {
        var batch = new List<string>();
        foreach (var line in script.ReplaceLineEndings("\n").Split('\n').Append("GO"))
        {
            if (!line.Trim().Equals("GO", StringComparison.OrdinalIgnoreCase))
            {
                batch.Add(line);
                continue;
            }

            if (batch.Exists(text => text.Trim() is { Length: > 0 } words && !words.StartsWith("--", StringComparison.Ordinal)))
            {
                yield return string.Join('\n', batch);
            }

            batch.Clear();
        }
    }
}
