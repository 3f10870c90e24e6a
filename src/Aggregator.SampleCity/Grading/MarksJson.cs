using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Aggregator.SampleCity.Grading;

/// <summary>Writes and reads marks as the <c>grade</c> verb's JSON; its keys are a contract.</summary>
internal static class MarksJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        Converters = { new FourDecimals() },
    };

    public static string Write(Marks marks)
    {
        var json = JsonSerializer.SerializeToNode(marks, Options)!.AsObject();

        // A pair is found or not: it falls into no pieces.
        json["reuse"]!["pairs"]!.AsObject().Remove("granularity");
        return json.ToJsonString(Options) + "\n";
    }

    public static Marks Read(string json)
    {
        var marks = JsonSerializer.Deserialize<Marks>(json, Options) ?? throw new JsonException("These are no marks.");
        object?[] required = [marks.Rules, marks.Cells, marks.Narrative, marks.Reuse, marks.Kinds, marks.Decoys, marks.Plain, marks.Ranking];
        return Array.TrueForAll(required, part => part is not null) ? marks : throw new JsonException("Marks lack a part.");
    }

    private sealed class FourDecimals : JsonConverter<double>
    {
        public override double Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => reader.GetDouble();

        public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) =>
            writer.WriteRawValue(Math.Round((decimal)value, 4).ToString("0.####", CultureInfo.InvariantCulture));
    }
}
