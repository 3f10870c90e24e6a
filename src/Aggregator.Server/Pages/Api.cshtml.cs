using Aggregator.Server.Api;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Access;
using Microsoft.AspNetCore.Authorization;

namespace Aggregator.Server.Pages;

/// <summary>接口: what a program can fetch and hand in, with an example of each.</summary>
[Authorize(Policy = Policies.SignedIn)]
public sealed class ApiModel(ISiteData data, TimeProvider clock) : SitePage(data, clock)
{
    /// <summary>What may be asked, and what may be done.</summary>
    public IEnumerable<(string Id, string Heading, IReadOnlyList<ApiOperation> Operations)> Parts { get; } =
    [
        ("read", "读取", [.. ApiOperations.All.Where(one => !one.Changes)]),
        ("change", "办理", [.. ApiOperations.All.Where(one => one.Changes)]),
    ];

    /// <summary>Who may, in words.</summary>
    public static string Who(ApiOperation operation) => operation.Policy switch
    {
        Policies.View => "查看及以上",
        Policies.Review => "复核及以上",
        _ => "已登录；单位账户限本单位",
    };

    /// <summary>A command that works when the address and the key are put in.</summary>
    public string Example(ApiOperation operation)
    {
        var path = operation.Parameters.Where(parameter => parameter.InPath).Aggregate(operation.Path, (address, parameter) => address.Replace($"{{{parameter.Name}}}", parameter.Example, StringComparison.Ordinal));
        var query = operation.Parameters.Where(parameter => !parameter.InPath && (parameter.Required || operation.TakesFile || parameter == operation.Parameters[0]) && parameter.Name is not ("limit" or "cursor" or "format")).Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Example)}").ToList();
        var address = $"{Request.Scheme}://{Request.Host}{ApiOperations.Root}{path}{(query.Count > 0 ? "?" : "")}{string.Join('&', query)}";
        var body = operation switch
        {
            { TakesFile: true } => " -H \"Content-Type: application/octet-stream\" --data-binary @2025.docx",
            { Body: not null } => " -H \"Content-Type: application/json\" -d @decision.json",
            { Changes: true } => " -X POST",
            _ => "",
        };
        return $"curl -H \"Authorization: Bearer 密钥\"{body} \"{address}\"";
    }
}
