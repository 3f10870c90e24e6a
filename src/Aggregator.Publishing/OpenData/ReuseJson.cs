using System.Text.Json;
using Aggregator.Core.Reuse;

namespace Aggregator.Publishing.OpenData;

/// <summary>One element of reuse.json, and the lines of the <c>reuse</c> verb.</summary>
public static class ReuseJson
{
    /// <summary>Writes passages as JSONL, one on each line in their own order: the output of <c>aggregator reuse</c>.</summary>
    public static void WriteLines(Stream stream, IEnumerable<ReusePassage> passages) => JsonLines.WriteLines(stream, passages, Write);

    internal static void Write(Utf8JsonWriter json, ReusePassage passage)
    {
        json.WriteStartObject();
        json.Text("kind", passage.Kind);
        WriteSide(json, "a", passage.A);
        WriteSide(json, "b", passage.B);
        json.WriteNumber("similarity", JsonValues.Share(passage.Similarity));
        json.WriteNumber("characters", passage.Characters);
        json.Text("edits", passage.Edits);
        json.Text("verdict", passage.Verdict);
        json.WriteEndObject();
    }

    private static void WriteSide(Utf8JsonWriter json, string key, ReuseSide side)
    {
        json.WriteStartObject(key);
        json.Text("id", side.Id);
        json.Text("unit", side.Unit);
        json.WriteNumber("year", side.Year);
        json.Text("section", side.Section);
        json.Place(side.Span);
        json.Text("snippet", side.Snippet);
        json.WriteEndObject();
    }
}
