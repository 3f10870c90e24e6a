using System.Text.Json;

namespace Aggregator.Server.Tests.Api;

/// <summary>Holds a value against the part of JSON Schema the description uses; a key nobody described is wrong too.</summary>
internal static class SchemaCheck
{
    public static void Hold(JsonElement document, JsonElement schema, JsonElement value, string where)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            Hold(document, document.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1]), value, where);
            return;
        }

        if (schema.TryGetProperty("type", out var type))
        {
            var types = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()).ToList() : [type.GetString()];
            Assert.IsTrue(types.Any(one => Fits(one!, value)), $"{where}: {value.GetRawText()} is none of {string.Join(",", types)}");
        }

        if (schema.TryGetProperty("enum", out var codes) && value.ValueKind == JsonValueKind.String)
        {
            Assert.IsTrue(codes.EnumerateArray().Any(code => code.ValueEquals(value.GetString())), $"{where}: {value}");
        }

        if (value.ValueKind == JsonValueKind.Object && schema.TryGetProperty("properties", out var properties))
        {
            var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(name => name.GetString()!).ToList() : [];
            Assert.AreEqual("", string.Join(',', required.Where(name => !value.TryGetProperty(name, out _))), $"{where} lacks keys");
            foreach (var member in value.EnumerateObject())
            {
                Assert.IsTrue(properties.TryGetProperty(member.Name, out var below), $"{where}.{member.Name} is not described");
                Hold(document, below, member.Value, $"{where}.{member.Name}");
            }
        }

        if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items))
        {
            foreach (var one in value.EnumerateArray())
            {
                Hold(document, items, one, where + "[]");
            }
        }
    }

    private static bool Fits(string type, JsonElement value) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        "array" => value.ValueKind == JsonValueKind.Array,
        "object" => value.ValueKind == JsonValueKind.Object,
        _ => false,
    };
}
