namespace Aggregator.Publishing.OpenData.Fields;

/// <summary>A file of <c>data/</c> as its readers need to know it.</summary>
/// <param name="Name"><c>ranking.json</c>.</param>
/// <param name="Title">得分和名次.</param>
/// <param name="Rows">What one element is, a Chinese sentence.</param>
/// <param name="Fields">All fields in the order they are written.</param>
public sealed record DataFile(string Name, string Title, string Rows, IReadOnlyList<DataField> Fields)
{
    private const string Resource = "open-data-fields.txt";

    /// <summary>Every array file of <c>data/</c>; a test holds that none is missing and that each says what is written.</summary>
    public static IReadOnlyList<DataFile> All { get; } = Load();

    /// <summary>Where a night writes it.</summary>
    public string Path => "data/" + Name;

    /// <summary>Its name without the ending: <c>ranking</c>.</summary>
    public string Stem => System.IO.Path.GetFileNameWithoutExtension(Name);

    /// <summary>The name of its schema.</summary>
    public string SchemaName => Stem + ".schema.json";

    /// <summary>The name of its table.</summary>
    public string CsvName => Stem + ".csv";

    /// <summary>The file of this name, or null.</summary>
    public static DataFile? Find(string name) => All.FirstOrDefault(file => file.Name == name);

    private static List<DataFile> Load()
    {
        using var stream = typeof(DataFile).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException(Resource + " is not embedded.");
        using var reader = new StreamReader(stream);
        var files = new List<DataFile>();
        var fields = new List<DataField>();
        while (reader.ReadLine() is { } line)
        {
            var parts = line.Split('|');
            if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                fields = [];
                files.Add(new DataFile(parts[0][2..], parts[1], parts[2], fields));
            }
            else if (parts.Length == 3)
            {
                var type = parts[1].TrimStart('~').TrimEnd('?');
                fields.Add(new DataField(parts[0], Enum.Parse<DataType>(type, ignoreCase: true), parts[1].EndsWith('?'), parts[1].StartsWith('~'), parts[2]));
            }
        }

        return files;
    }
}
