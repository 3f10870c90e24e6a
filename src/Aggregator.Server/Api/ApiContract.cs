namespace Aggregator.Server.Api;

/// <summary>
/// The keys of everything the interface hands out, read from <c>contract.txt</c>: the description, the columns of a CSV and the values a filter
/// takes come from it, and a test lays it beside what is really written.
/// </summary>
public static class ApiContract
{
    private const int Step = 2;

    /// <summary>All schemas in the file's order, by name.</summary>
    public static IReadOnlyDictionary<string, ApiSchema> Schemas { get; } = Load();

    /// <summary>The schema of this name.</summary>
    public static ApiSchema Of(string name) => Schemas[name];

    internal static IReadOnlyDictionary<string, ApiSchema> Read(IReadOnlyList<string> lines)
    {
        var schemas = new Dictionary<string, ApiSchema>(StringComparer.Ordinal);
        for (var i = 0; i < lines.Count;)
        {
            var head = lines[i++];
            if (head.Length == 0)
            {
                continue;
            }

            if (!head.StartsWith("# ", StringComparison.Ordinal) || head[2..].Split(' ', 2) is not [var name, var says])
            {
                throw new FormatException($"contract.txt line {i}: a schema begins with # name and what it is.");
            }

            schemas.Add(name, new ApiSchema(name, says, Fields(lines, ref i, 0)));
        }

        return schemas;
    }

    private static List<ApiField> Fields(IReadOnlyList<string> lines, ref int i, int indent)
    {
        var fields = new List<ApiField>();
        while (i < lines.Count && lines[i].Length > indent && !lines[i].StartsWith('#') && lines[i].Length - lines[i].TrimStart().Length == indent)
        {
            var line = lines[i++];
            if (line.Trim().Split(' ', 3) is not [var name, var marked, var says])
            {
                throw new FormatException($"contract.txt line {i}: a key has a name, a type and what it is.");
            }

            IReadOnlyList<string> codes = [];
            if (says.EndsWith(')') && says.LastIndexOf(" (", StringComparison.Ordinal) is > 0 and var open)
            {
                codes = says[(open + 2)..^1].Split('|');
                says = says[..open];
            }

            var type = marked.TrimEnd('?', '*');
            fields.Add(new ApiField(name, type, marked[type.Length..].Contains('?', StringComparison.Ordinal), marked.EndsWith('*'), says, codes, Fields(lines, ref i, indent + Step)));
        }

        return fields;
    }

    private static IReadOnlyDictionary<string, ApiSchema> Load()
    {
        using var stream = typeof(ApiContract).Assembly.GetManifestResourceStream("api-contract.txt") ?? throw new InvalidOperationException("api-contract.txt is not embedded.");
        using var reader = new StreamReader(stream);
        return Read([.. reader.ReadToEnd().Split('\n').Select(line => line.TrimEnd())]);
    }
}
