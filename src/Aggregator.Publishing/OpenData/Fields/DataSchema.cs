using System.Text.Json;

namespace Aggregator.Publishing.OpenData.Fields;

/// <summary>The published schema of a data file: JSON Schema 2020-12, made from the list of fields.</summary>
public static class DataSchema
{
    /// <summary>Writes it; the same file gives the same bytes.</summary>
    public static byte[] Bytes(DataFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonValues.ForReaders))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            json.WriteString("title", file.Title);
            json.WriteString("description", file.Rows);
            json.WriteString("type", "array");
            json.WriteStartObject("items");
            WriteObject(json, file, "", isNullable: false);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        stream.Write("\n"u8);
        return stream.ToArray();
    }

    private static void WriteObject(Utf8JsonWriter json, DataFile file, string parent, bool isNullable)
    {
        WriteType(json, "object", isNullable);
        json.WriteBoolean("additionalProperties", false);
        var own = file.Fields.Where(field => field.Parent == parent).ToList();
        json.WriteStartArray("required");
        own.Where(field => !field.IsOptional).ToList().ForEach(field => json.WriteStringValue(field.Name));
        json.WriteEndArray();
        json.WriteStartObject("properties");
        foreach (var field in own)
        {
            json.WriteStartObject(field.Name);
            json.WriteString("description", field.About);
            WriteField(json, file, field);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteField(Utf8JsonWriter json, DataFile file, DataField field)
    {
        switch (field.Type)
        {
            case DataType.Object:
                WriteObject(json, file, field.Inner, field.IsNullable);
                return;
            case DataType.List or DataType.Texts or DataType.Ints or DataType.Lists:
                WriteType(json, "array", field.IsNullable);
                json.WriteStartObject("items");
                WriteItems(json, file, field);
                json.WriteEndObject();
                return;
            default:
                WriteType(json, field.Type switch { DataType.Int => "integer", DataType.Num => "number", DataType.Bool => "boolean", _ => "string" }, field.IsNullable);
                if (PatternOf(field.Type) is { } pattern)
                {
                    json.WriteString("pattern", pattern);
                }

                return;
        }
    }

    private static void WriteItems(Utf8JsonWriter json, DataFile file, DataField field)
    {
        if (field.Type == DataType.List)
        {
            WriteObject(json, file, field.Inner, isNullable: false);
        }
        else if (field.Type == DataType.Lists)
        {
            WriteType(json, "array", isNullable: false);
            json.WriteStartObject("items");
            WriteType(json, "integer", isNullable: false);
            json.WriteEndObject();
        }
        else
        {
            WriteType(json, field.Type == DataType.Ints ? "integer" : "string", isNullable: false);
        }
    }

    /// <summary>What the text of a day or a moment looks like; null for other types.</summary>
    internal static string? PatternOf(DataType type) => type switch
    {
        DataType.Day => "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
        DataType.Moment => "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}(Z|\\+08:00))?$",
        _ => null,
    };

    private static void WriteType(Utf8JsonWriter json, string type, bool isNullable)
    {
        if (!isNullable)
        {
            json.WriteString("type", type);
            return;
        }

        json.WriteStartArray("type");
        json.WriteStringValue(type);
        json.WriteStringValue("null");
        json.WriteEndArray();
    }
}
