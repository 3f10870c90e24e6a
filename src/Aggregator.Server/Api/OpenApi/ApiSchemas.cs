using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Aggregator.Server.Api.OpenApi;

/// <summary>The contract's schemas in the words of OpenAPI (JSON Schema 2020-12).</summary>
internal static class ApiSchemas
{
    public static IOpenApiSchema Of(ApiSchema schema, OpenApiDocument document) => Object(schema.Fields, schema.Says, document, mayBeNull: false);

    /// <summary>The envelope of a page.</summary>
    public static OpenApiSchema Page(string schema, OpenApiDocument document) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["asOf"] = AsOf(),
            ["night"] = Night(),
            ["total"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "符合条件的总数" },
            ["next"] = new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null, Description = "下一页的地址；最后一页为空" },
            ["items"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchemaReference(schema, document), Description = "本页内容" },
        },
        Required = new HashSet<string> { "asOf", "night", "total", "next", "items" },
    };

    /// <summary>The envelope of one element.</summary>
    public static OpenApiSchema Single(string schema, OpenApiDocument document) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = new Dictionary<string, IOpenApiSchema> { ["asOf"] = AsOf(), ["night"] = Night(), ["item"] = new OpenApiSchemaReference(schema, document) },
        Required = new HashSet<string> { "asOf", "night", "item" },
    };

    /// <summary>A parameter's type.</summary>
    public static OpenApiSchema Of(ApiParameter parameter) => new()
    {
        Type = parameter.Type == "int" ? JsonSchemaType.Integer : JsonSchemaType.String,
        Enum = parameter.Codes.Count > 0 ? [.. parameter.Codes.Select(code => (JsonNode)JsonValue.Create(code))] : null,
    };

    private static OpenApiSchema AsOf() => new() { Type = JsonSchemaType.String | JsonSchemaType.Null, Format = "date", Description = "内容截至哪一天；还没有运行过为空" };

    private static OpenApiSchema Night() => new() { Type = JsonSchemaType.Integer | JsonSchemaType.Null, Description = "内容出自哪一次运行" };

    private static OpenApiSchema Object(IReadOnlyList<ApiField> fields, string says, OpenApiDocument document, bool mayBeNull) => new()
    {
        Type = OrNull(JsonSchemaType.Object, mayBeNull),
        Description = says,
        Properties = fields.ToDictionary(field => field.Name, field => Of(field, document)),
        Required = fields.Where(field => !field.MayBeAbsent).Select(field => field.Name).ToHashSet(),
    };

    private static IOpenApiSchema Of(ApiField field, OpenApiDocument document) => field.Type switch
    {
        "{}" => Object(field.Fields, field.Says, document, field.MayBeNull),
        "[]" => Array(field, Object(field.Fields, field.Says, document, mayBeNull: false)),
        "[[]]" => Array(field, new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.Integer } }),
        "texts" => Array(field, new OpenApiSchema { Type = JsonSchemaType.String }),
        "numbers" => Array(field, new OpenApiSchema { Type = JsonSchemaType.Number }),
        "text" => Plain(field, JsonSchemaType.String, null),
        "day" => Plain(field, JsonSchemaType.String, "date"),
        "moment" => Plain(field, JsonSchemaType.String, null),
        "int" => Plain(field, JsonSchemaType.Integer, null),
        "number" => Plain(field, JsonSchemaType.Number, null),
        "flag" => Plain(field, JsonSchemaType.Boolean, null),
        "any" => new OpenApiSchema { Description = field.Says },
        ['{', .. var name, '}'] => new OpenApiSchemaReference(name, document),
        ['[', .. var name, ']'] => Array(field, new OpenApiSchemaReference(name, document)),
        _ => throw new FormatException(field.Type),
    };

    private static OpenApiSchema Array(ApiField field, IOpenApiSchema items) => new() { Type = OrNull(JsonSchemaType.Array, field.MayBeNull), Items = items, Description = field.Says };

    private static OpenApiSchema Plain(ApiField field, JsonSchemaType type, string? format) => new()
    {
        Type = OrNull(type, field.MayBeNull),
        Format = format,
        Description = field.Says,
        Enum = field.Codes.Count > 0 ? [.. field.Codes.Select(code => (JsonNode)JsonValue.Create(code)), .. field.MayBeNull ? new JsonNode[] { JsonNullSentinel.JsonNull } : []] : null,
    };

    private static JsonSchemaType OrNull(JsonSchemaType type, bool mayBeNull) => mayBeNull ? type | JsonSchemaType.Null : type;
}
