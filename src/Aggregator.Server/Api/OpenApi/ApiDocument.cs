using System.Globalization;
using System.Security.Cryptography;
using Aggregator.Server.Web.Access;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Aggregator.Server.Api.OpenApi;

/// <summary>The description of the interface: made once from the operations and the contract, then served as it is.</summary>
internal sealed class ApiDocument : IOpenApiDocumentTransformer
{
    /// <summary>Where it is served, below the root.</summary>
    public const string Path = "/openapi.json";

    private const string Name = "v1";

    private const string Key = "密钥";

    private static readonly (string Name, string Says)[] Headers =
    [
        (ApiHeaders.AsOf, "所依据的夜间运行的截至日期；还没有完成过夜间运行时没有"),
        (ApiHeaders.Freshness, "结果新不新，与网页上的提示一致：current是最新；missed; count=次数; first=首次时间; last=最近一次时间，是其后的夜间运行没有进行；old; days=天数，是截至日期距今过久"),
    ];

    // Two first questions at once make it twice, and alike.
    private volatile byte[]? _made;

    public static void AddTo(IServiceCollection services)
    {
        services.AddSingleton<ApiDocument>();
        services.AddOpenApi(Name, options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.ShouldInclude = described => described.ActionDescriptor.EndpointMetadata.Any(one => one is ApiOperation);
            options.AddDocumentTransformer<ApiDocument>();
        });
    }

    /// <summary>The document's bytes.</summary>
    public async Task<byte[]> BytesAsync(IServiceProvider services, CancellationToken stop)
    {
        if (_made is null)
        {
            var document = await services.GetRequiredKeyedService<IOpenApiDocumentProvider>(Name).GetOpenApiDocumentAsync(stop);
            _made = System.Text.Encoding.UTF8.GetBytes((await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, stop)).ReplaceLineEndings("\n"));
        }

        return _made;
    }

    /// <summary>Serves it.</summary>
    public static async Task<IResult> ServeAsync(HttpContext context)
    {
        var bytes = await context.RequestServices.GetRequiredService<ApiDocument>().BytesAsync(context.RequestServices, context.RequestAborted);
        return Results.Bytes(bytes, "application/json; charset=utf-8", entityTag: new($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\""));
    }

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "政府信息公开工作年度报告汇总 数据接口",
            Version = Name,
            Description = "各页面上的内容都可以从这里取，键名与data目录的文件相同。列表的回答是{asOf, night, total, next, items}，单个内容的回答是{asOf, night, item}：asOf是截至日期，night是出自哪一次运行，next是下一页的地址。列表也能给出CSV。",
        };
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Components ??= new OpenApiComponents();
        document.Components.Schemas = ApiContract.Schemas.Values.ToDictionary(schema => schema.Name, schema => ApiSchemas.Of(schema, document));
        document.Components.Headers = Headers.ToDictionary(one => one.Name, one => (IOpenApiHeader)new OpenApiHeader { Description = one.Says, Schema = new OpenApiSchema { Type = JsonSchemaType.String } });
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            ["key"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = Key + "：由管理员发给，放在请求头Authorization: Bearer之后。" },
        };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("key", document)] = [] }];
        document.Tags = null;
        document.Paths = [];
        foreach (var path in ApiOperations.All.GroupBy(operation => operation.Path))
        {
            document.Paths[ApiOperations.Root + path.Key] = new OpenApiPathItem { Operations = path.ToDictionary(operation => HttpMethod.Parse(operation.Method), operation => Of(operation, document)) };
        }

        return Task.CompletedTask;
    }

    private static OpenApiOperation Of(ApiOperation operation, OpenApiDocument document) => new()
    {
        OperationId = operation.Id,
        Summary = operation.Title,
        Description = operation.Policy switch
        {
            Policies.View => "权限：查看及以上。",
            Policies.Review => "权限：复核及以上。",
            _ => "权限：已登录；单位账户只见到和办理本单位的。",
        } + operation.Details,
        Parameters = [.. operation.Parameters.Select(parameter => new OpenApiParameter
        {
            Name = parameter.Name,
            In = parameter.InPath ? ParameterLocation.Path : ParameterLocation.Query,
            Required = parameter.Required,
            Description = parameter.Says,
            Schema = ApiSchemas.Of(parameter),
        })],
        RequestBody = Body(operation, document),
        Responses = Answers(operation, document),
    };

    private static OpenApiRequestBody? Body(ApiOperation operation, OpenApiDocument document)
    {
        if (operation.Body is { } schema)
        {
            return new OpenApiRequestBody { Required = true, Description = ApiContract.Of(schema).Says, Content = Json(new OpenApiSchemaReference(schema, document)) };
        }

        var bytes = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary", Description = "文件" };
        return !operation.TakesFile ? null : new OpenApiRequestBody
        {
            Required = true,
            Description = "文件，作为请求体或表单",
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/octet-stream"] = new() { Schema = bytes },
                ["multipart/form-data"] = new()
                {
                    Schema = new OpenApiSchema
                    {
                        Type = JsonSchemaType.Object,
                        Properties = new Dictionary<string, IOpenApiSchema>
                        {
                            ["file"] = bytes,
                            ["unit"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "单位代码" },
                            ["year"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "报告年度" },
                        },
                        Required = new HashSet<string> { "file" },
                    },
                },
            },
        };
    }

    private static OpenApiResponses Answers(ApiOperation operation, OpenApiDocument document)
    {
        var answers = new OpenApiResponses
        {
            [operation.Good.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponse
            {
                Description = ApiContract.Of(operation.Schema).Says,
                Headers = Headers.ToDictionary(one => one.Name, IOpenApiHeader (one) => new OpenApiHeaderReference(one.Name, document)),
                Content = operation.Shape switch
                {
                    ApiShape.List => new Dictionary<string, OpenApiMediaType>
                    {
                        ["application/json"] = new() { Schema = ApiSchemas.Page(operation.Schema, document) },
                        ["text/csv"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Description = "首行是：" + string.Join(",", ApiCsv.Columns(ApiContract.Of(operation.Schema))) } },
                    },
                    ApiShape.One => Json(ApiSchemas.Single(operation.Schema, document)),
                    _ => Json(new OpenApiSchemaReference(operation.Schema, document)),
                },
            },
        };
        if (!operation.Changes)
        {
            answers["304"] = new OpenApiResponse { Description = "与If-None-Match所给的相同，没有变化" };
        }

        foreach (var (status, says) in Refusals(operation))
        {
            answers[status] = new OpenApiResponse { Description = says, Content = new Dictionary<string, OpenApiMediaType> { ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference("problem", document) } } };
        }

        return answers;
    }

    private static IEnumerable<(string Status, string Says)> Refusals(ApiOperation operation)
    {
        yield return ("400", "参数或内容不对，说明中写明是哪一个、怎么改");
        yield return ("401", "没有登录，或者密钥不对");
        yield return ("403", "没有权限");
        if (!operation.Changes)
        {
            yield return ("404", "没有这项内容，或者还没有完成过夜间运行");
            yield return ("406", "不能给出所要的格式");
        }

        if (operation.Shape == ApiShape.List)
        {
            yield return ("410", "取数期间结果已更新，要从头再取");
        }

        if (operation.Id == "post-run")
        {
            yield return ("409", "已有运行在进行或等待");
        }

        if (operation.TakesFile || operation.Body is not null)
        {
            yield return ("413", "内容太大");
            yield return ("415", "内容的类型不对");
        }

        yield return ("429", "请求过于频繁");
        if (operation.TakesFile)
        {
            yield return ("503", "这项功能没有启用");
        }

        yield return ("504", "处理时间过长");
    }

    private static Dictionary<string, OpenApiMediaType> Json(IOpenApiSchema schema) => new() { ["application/json"] = new OpenApiMediaType { Schema = schema } };
}
