using System.Text.Json;
using Aggregator.Core.Snapshots;

namespace Aggregator.Publishing.OpenData;

/// <summary>manifest.json: what a night read, what it wrote, and by which versions.</summary>
internal static class ManifestJson
{
    public static void Write(Stream stream, CitySnapshot snapshot, IReadOnlyList<InputFile> inputs, IReadOnlyList<OutputFile> outputs)
    {
        using (var json = new Utf8JsonWriter(stream, JsonValues.ForReaders))
        {
            json.WriteStartObject();
            json.Text("city", snapshot.City);
            json.WriteNumber("year", snapshot.Year);
            json.Day("asOf", snapshot.AsOf);
            if (snapshot.MadeUpOn is { } madeUpOn)
            {
                json.Day("madeUpOn", madeUpOn);
            }

            if (snapshot.UnrunNights.Count > 0)
            {
                json.Array("unrunNights", snapshot.UnrunNights, WriteUnrun);
            }

            json.Text("codeVersion", snapshot.CodeVersion);
            json.Text("ruleSet", snapshot.RuleSet);
            json.Text("scheme", snapshot.Scheme);
            json.Array("inputs", inputs.OrderBy(i => i.File, StringComparer.Ordinal).ThenBy(i => i.Sha256, StringComparer.Ordinal), (j, i) => WriteFile(j, i.File, i.Sha256));
            json.Array("outputs", outputs.OrderBy(o => o.File, StringComparer.Ordinal), (j, o) => WriteFile(j, o.File, o.Sha256));
            json.WriteEndObject();
        }

        stream.Write("\n"u8);
    }

    private static void WriteUnrun(Utf8JsonWriter json, UnrunNight night)
    {
        json.WriteStartObject();
        json.Day("day", night.Day);
        json.Day("noticedOn", night.NoticedOn);
        json.WriteBoolean("madeUp", night.MadeUp);
        json.WriteEndObject();
    }

    private static void WriteFile(Utf8JsonWriter json, string file, string sha256)
    {
        json.WriteStartObject();
        json.Text("file", file);
        json.Text("sha256", sha256);
        json.WriteEndObject();
    }
}
