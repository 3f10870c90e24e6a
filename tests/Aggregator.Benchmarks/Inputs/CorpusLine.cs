using System.Text.Json;
using Aggregator.Core.Documents;
using Aggregator.Core.Reuse;

namespace Aggregator.Benchmarks.Inputs;

/// <summary>A line of a corpus as it is written.</summary>
internal sealed record CorpusLine(string Id, string? Unit, int? Year, string Text, string? Unit_Name, string? Region, string? Kind)
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    /// <summary>The text of a line.</summary>
    public static ReuseText Parse(string line)
    {
        var item = JsonSerializer.Deserialize<CorpusLine>(line, Options)!;
        return new ReuseText(
            item.Id, item.Unit ?? "", item.Unit_Name ?? "", [item.Unit_Name ?? ""], item.Year ?? 0, item.Kind ?? "report", item.Text, new TextSpan(0, item.Text.Length), [])
        { Region = item.Region ?? "" };
    }

    /// <summary>The texts of a file.</summary>
    public static List<ReuseText> Read(string path) => [.. File.ReadLines(path).Select(Parse)];
}
