using System.Text.Json;
using Aggregator.Core.Reuse;

namespace Aggregator.Publishing.OpenData;

/// <summary>One element of reuse.json, and the lines of the <c>reuse</c> verb.</summary>
public static class ReuseJson
{
    /// <summary>Writes passages as JSONL, one on each line in their own order: the output of <c>aggregator reuse</c>, which knows years and no days.</summary>
    public static void WriteLines(Stream stream, IReadOnlyCollection<ReusePassage> passages)
    {
        var orders = ReuseOrders.Of(passages, ReuseDates.None);
        JsonLines.WriteLines(stream, passages, (json, passage) => Write(json, passage, orders));
    }

    internal static void Write(Utf8JsonWriter json, ReusePassage passage, ReuseOrders orders)
    {
        json.WriteStartObject();
        json.Text("kind", passage.Kind);
        WriteSide(json, "a", passage.A);
        WriteSide(json, "b", passage.B);
        json.WriteNumber("similarity", JsonValues.Share(passage.Similarity));
        json.WriteNumber("characters", passage.Characters);
        json.Text("edits", passage.Edits);
        json.Text("verdict", passage.Verdict);
        json.WriteNumber("bits", passage.Bits);
        json.Array("runs", passage.Runs, WriteRun);
        json.Array("foreignNames", passage.ForeignNames, WriteName);
        json.Text("first", passage.Kind == "template" ? "b" : orders.Of(passage.A, passage.B).First);
        json.WriteEndObject();
    }

    // [offset in a, length in a, offset in b, length in b]: there may be hundreds of them.
    private static void WriteRun(Utf8JsonWriter json, AlignedRun run)
    {
        json.WriteStartArray();
        json.WriteNumberValue(run.A.Offset);
        json.WriteNumberValue(run.A.Length);
        json.WriteNumberValue(run.B.Offset);
        json.WriteNumberValue(run.B.Length);
        json.WriteEndArray();
    }

    private static void WriteName(Utf8JsonWriter json, ForeignName name)
    {
        json.WriteStartObject();
        json.Text("side", name.Side);
        json.Text("name", name.Name);
        json.Place(name.Span);
        json.WriteEndObject();
    }

    private static void WriteSide(Utf8JsonWriter json, string key, ReuseSide side)
    {
        json.WriteStartObject(key);
        WritePlace(json, side);
        json.WriteEndObject();
    }

    /// <summary>The members of a side, without the braces.</summary>
    internal static void WritePlace(Utf8JsonWriter json, ReuseSide side)
    {
        json.Text("id", side.Id);
        json.Text("unit", side.Unit);
        json.WriteNumber("year", side.Year);
        json.Text("section", side.Section);
        json.Place(side.Span);
        json.Text("snippet", side.Snippet);
    }
}
