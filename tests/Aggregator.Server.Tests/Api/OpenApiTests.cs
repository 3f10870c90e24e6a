using System.Net;
using System.Text.Json;
using Aggregator.Server.Api;
using Aggregator.Testing;

namespace Aggregator.Server.Tests.Api;

[TestClass]
public sealed class OpenApiTests
{
    private static readonly string Golden = Repository.PathOf("tests", "Aggregator.Server.Tests", "Api", "openapi.expected.json");

    [TestMethod]
    public async Task The_description_changes_only_when_it_is_meant_to()
    {
        var text = await DocumentAsync();
        if (Environment.GetEnvironmentVariable("AGGREGATOR_UPDATE_GOLDENS") == "1")
        {
            await File.WriteAllTextAsync(Golden, text);
        }

        Assert.AreEqual(await File.ReadAllTextAsync(Golden), text, "The interface's description changed. If it is meant: AGGREGATOR_UPDATE_GOLDENS=1, and read the difference.");
    }

    [TestMethod]
    public async Task The_description_is_made_once_and_kept_by_its_tag()
    {
        await using var host = await ApiHost.StartAsync();
        using var first = await host.SendAsync(HttpMethod.Get, "/api/v1/openapi.json");
        using var again = await host.SendAsync(HttpMethod.Get, "/api/v1/openapi.json", null, "If-None-Match", first.Headers.ETag!.ToString());
        Assert.AreEqual(HttpStatusCode.NotModified, again.StatusCode);
    }

    [TestMethod]
    public async Task Every_address_is_described_and_every_described_address_is_there()
    {
        using var document = JsonDocument.Parse(await DocumentAsync());
        var described = document.RootElement.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(operation => $"{operation.Name.ToUpperInvariant()} {path.Name}")).Order(StringComparer.Ordinal).ToList();
        CollectionAssert.AreEqual(ApiOperations.All.Select(one => $"{one.Method} {ApiOperations.Root}{one.Path}").Order(StringComparer.Ordinal).ToList(), described);
    }

    [TestMethod]
    public async Task Every_operation_parameter_answer_and_key_is_described_in_Chinese()
    {
        using var document = JsonDocument.Parse(await DocumentAsync());
        Assert.AreEqual("3.1", document.RootElement.GetProperty("openapi").GetString()![..3]);
        foreach (var operation in document.RootElement.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()))
        {
            AssertChinese(operation.Value.GetProperty("summary"));
            AssertChinese(operation.Value.GetProperty("description"));
            var answers = operation.Value.GetProperty("responses").EnumerateObject().ToList();
            Assert.IsTrue(answers.Any(answer => answer.Name is "200" or "202"), operation.Value.GetProperty("operationId").GetString());
            Assert.IsTrue(answers.Any(answer => answer.Name == "429"));
            answers.ForEach(answer => AssertChinese(answer.Value.GetProperty("description")));
            foreach (var parameter in operation.Value.TryGetProperty("parameters", out var parameters) ? parameters.EnumerateArray() : default)
            {
                AssertChinese(parameter.GetProperty("description"));
                Assert.IsTrue(parameter.GetProperty("schema").TryGetProperty("type", out _));
            }
        }

        foreach (var schema in document.RootElement.GetProperty("components").GetProperty("schemas").EnumerateObject())
        {
            AssertDescribed(schema.Value, schema.Name);
        }
    }

    [TestMethod]
    public async Task Every_reference_leads_somewhere()
    {
        using var document = JsonDocument.Parse(await DocumentAsync());
        var references = new List<string>();
        Collect(document.RootElement, references);
        Assert.IsGreaterThan(100, references.Count);
        foreach (var reference in references.Distinct())
        {
            StringAssert.StartsWith(reference, "#/");
            var place = document.RootElement;
            foreach (var part in reference[2..].Split('/'))
            {
                Assert.IsTrue(place.TryGetProperty(part, out place), reference);
            }
        }
    }

    [TestMethod]
    public async Task Every_answer_has_exactly_the_keys_and_types_that_are_described()
    {
        await using var host = await ApiHost.StartAsync(Nights.Full());
        host.Desks.Decisions.Add(Core.Checking.FindingDecision.On(host.Data.Snapshot!.Findings[0], Core.Checking.DecisionKind.Confirmed, "属实", "王", DateTimeOffset.UnixEpoch));
        using var document = JsonDocument.Parse(await DocumentAsync());
        foreach (var operation in ApiOperations.All.Where(one => !one.Changes))
        {
            var items = new List<JsonElement>();
            if (operation.Shape == ApiShape.List)
            {
                items.AddRange((await ApiListTests.AllAsync(host, ApiCacheTests.AddressOf(operation))).Select(item => JsonDocument.Parse(item).RootElement));
            }
            else
            {
                items.Add((await host.JsonAsync(ApiCacheTests.AddressOf(operation))).GetProperty("item"));
            }

            Assert.AreNotEqual(0, items.Count, operation.Id);
            foreach (var item in items)
            {
                SchemaCheck.Hold(document.RootElement, document.RootElement.GetProperty("components").GetProperty("schemas").GetProperty(operation.Schema), item, operation.Schema);
            }
        }
    }

    private static async Task<string> DocumentAsync()
    {
        await using var host = await ApiHost.StartAsync();
        using var answer = await host.SendAsync(HttpMethod.Get, "/api/v1/openapi.json");
        Assert.AreEqual(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    private static void AssertDescribed(JsonElement schema, string where)
    {
        if (!schema.TryGetProperty("$ref", out _) && !where.EndsWith("[]", StringComparison.Ordinal))
        {
            Assert.IsTrue(schema.TryGetProperty("description", out var says), where);
            AssertChinese(says);
        }

        if (schema.TryGetProperty("properties", out var properties))
        {
            foreach (var property in properties.EnumerateObject())
            {
                AssertDescribed(property.Value, $"{where}.{property.Name}");
            }
        }

        if (schema.TryGetProperty("items", out var items))
        {
            AssertDescribed(items, where + "[]");
        }
    }

    private static void AssertChinese(JsonElement says) => Assert.IsTrue(says.GetString()!.Any(c => c is >= '\u4e00' and <= '\u9fff'), says.GetString());

    private static void Collect(JsonElement element, List<string> references)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
            {
                if (member.Name == "$ref")
                {
                    references.Add(member.Value.GetString()!);
                }
                else
                {
                    Collect(member.Value, references);
                }
            }
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var one in element.EnumerateArray())
            {
                Collect(one, references);
            }
        }
    }
}
