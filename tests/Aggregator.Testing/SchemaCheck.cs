using System.Text.Json;
using System.Text.RegularExpressions;

namespace Aggregator.Testing;

/// <summary>Holds JSON to a JSON Schema, as far as ours use it: type, properties, required, additionalProperties, items, pattern.</summary>
public static class SchemaCheck
{
    private const int MostProblems = 5;

    /// <summary>What does not fit, a place and a reason each; empty when all does.</summary>
    public static IReadOnlyList<string> Problems(JsonElement schema, JsonElement value)
    {
        var problems = new List<string>();
        Check(schema, value, "$", problems);
        return problems;
    }

    private static void Check(JsonElement schema, JsonElement value, string place, List<string> problems)
    {
        if (problems.Count >= MostProblems)
        {
            return;
        }

        if (schema.TryGetProperty("type", out var type) && !TypesOf(type).Any(name => Is(value, name)))
        {
            problems.Add($"{place} is {value.ValueKind}, not {type.GetRawText()}");
            return;
        }

        if (value.ValueKind == JsonValueKind.Object)
        {
            CheckObject(schema, value, place, problems);
        }
        else if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items))
        {
            foreach (var (element, i) in value.EnumerateArray().Select((element, i) => (element, i)))
            {
                Check(items, element, $"{place}[{i}]", problems);
            }
        }
        else if (value.ValueKind == JsonValueKind.String && schema.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(value.GetString()!, pattern.GetString()!, RegexOptions.NonBacktracking))
        {
            problems.Add($"{place} \"{value.GetString()}\" is not like {pattern.GetString()}");
        }
    }

    private static void CheckObject(JsonElement schema, JsonElement value, string place, List<string> problems)
    {
        var known = schema.GetProperty("properties");
        problems.AddRange(schema.GetProperty("required").EnumerateArray().Select(name => name.GetString()!).Where(name => !value.TryGetProperty(name, out _)).Select(name => $"{place} lacks {name}"));
        foreach (var property in value.EnumerateObject())
        {
            if (known.TryGetProperty(property.Name, out var own))
            {
                Check(own, property.Value, $"{place}.{property.Name}", problems);
            }
            else
            {
                problems.Add($"{place} has {property.Name}, which the schema does not know");
            }
        }
    }

    private static IEnumerable<string?> TypesOf(JsonElement type) => type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()) : [type.GetString()];

    private static bool Is(JsonElement value, string? type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        _ => false,
    };
}
