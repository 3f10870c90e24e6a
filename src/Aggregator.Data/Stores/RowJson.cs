using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Aggregator.Core.Checking;
using Aggregator.Core.Documents;
using Aggregator.Core.RollingUp;
using Aggregator.Core.Scoring;

namespace Aggregator.Data;

/// <summary>The lists inside query rows, as JSON with the keys of the output files.</summary>
internal static class RowJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        // Chinese stays readable in the database; nothing of it goes into a page unescaped.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private sealed record Place(string File, string Locator, int Offset, int Length, string Snippet, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Named = null);

    public static string Of(IReadOnlyList<string> texts) => JsonSerializer.Serialize(texts, Options);

    public static string Of(IReadOnlyList<Loss> losses) => JsonSerializer.Serialize(losses, Options);

    public static string Of(IReadOnlyList<Contribution> contributions) => JsonSerializer.Serialize(contributions, Options);

    public static string Of(IReadOnlyList<Gain> gains) => JsonSerializer.Serialize(gains, Options);

    public static string Of(IReadOnlyList<Evidence> evidence) =>
        JsonSerializer.Serialize(evidence.Select(one => new Place(one.File, one.Locator, one.Span.Offset, one.Span.Length, one.Snippet, one.Place.Length > 0 ? one.Place : null)), Options);

    public static IReadOnlyList<Evidence> Evidence(string json) =>
        [.. List<Place>(json).Select(one => new Evidence(one.File, one.Locator, new TextSpan(one.Offset, one.Length), one.Snippet, one.Named ?? ""))];

    public static IReadOnlyList<T> List<T>(string json) => JsonSerializer.Deserialize<IReadOnlyList<T>>(json, Options) ?? [];
}
