using System.Text;
using System.Text.Json;

namespace Aggregator.SampleCity.Keys;

/// <summary>A file of JSON lines under construction.</summary>
internal sealed class CorpusFile(string path) : IDisposable
{
    private readonly StreamWriter _writer = new(path, append: false, new UTF8Encoding(false)) { NewLine = "\n" };

    public void Add(CorpusLine line) => _writer.WriteLine(JsonSerializer.Serialize(line, KeyFiles.Options));

    /// <summary>The lines of a file, one after the other; none when there is no such file.</summary>
    public static IEnumerable<CorpusLine> Read(string path) =>
        File.Exists(path) ? File.ReadLines(path).Select(line => JsonSerializer.Deserialize<CorpusLine>(line, KeyFiles.Options)!) : [];

    public void Dispose() => _writer.Dispose();
}
