using System.Net;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Access;
using Aggregator.Testing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Server.Tests.Web;

/// <summary>Walks every address there is as everybody there is. A new page is held to this without being named here; its policy is looked at in the golden file.</summary>
[TestClass]
public sealed class EveryRouteTests
{
    private static readonly (string Name, Role? Role)[] Everybody = [("nobody", null), ("unit", Role.Unit), ("viewer", Role.Viewer), ("reviewer", Role.Reviewer)];

    private static string GoldenPath => Repository.PathOf("tests", "Aggregator.Server.Tests", "Web", "access.expected.txt");

    [TestMethod]
    public async Task Every_route_with_its_policy_is_that_of_the_golden_file()
    {
        await using var host = await SiteHost.WithAccountsAsync();
        var lines = Routes(host).Select(route => $"{route.Methods,-9} {route.Pattern,-45} {route.Policy}");
        var actual = string.Join('\n', lines.Order(StringComparer.Ordinal)) + "\n";
        if (Environment.GetEnvironmentVariable("AGGREGATOR_UPDATE_GOLDENS") == "1")
        {
            File.WriteAllText(GoldenPath, actual);
        }

        Assert.AreEqual(File.ReadAllText(GoldenPath).ReplaceLineEndings("\n"), actual);
    }

    [TestMethod]
    public async Task Only_the_door_the_looks_and_the_pulse_are_open_to_nobody()
    {
        await using var host = await SiteHost.WithAccountsAsync();
        var open = Routes(host).Where(route => route.Policy == "anonymous").Select(route => route.Pattern).Distinct();
        CollectionAssert.IsSubsetOf(new[] { "/healthz", "/signin", "/site.css", "/site.js", "/favicon.svg" }, open.ToList());
        Assert.IsTrue(open.All(path => path is "/healthz" or "/readyz" or "/signin" or "/signin/oidc" || (path.Count(c => c == '/') == 1 && Path.GetExtension(path) is ".css" or ".js" or ".svg")), string.Join(' ', open));
    }

    [TestMethod]
    public async Task Nobody_reads_above_the_own_role()
    {
        await using var host = await SiteHost.WithAccountsAsync(BusyNight.Create(), services => services.AddSingleton<IDecisionLog>(new FakeDecisionLog()));
        foreach (var (name, role) in Everybody)
        {
            var browser = role is { } known ? host.Browser(known, "B05") : host.Stranger();
            foreach (var route in Routes(host).Where(route => route.Policy != "anonymous" && route.Methods != "POST"))
            {
                using var answer = await browser.GetAsync(route.Address);
                var least = RoleRequirement.OfPolicies[route.Policy];
                if (role is null)
                {
                    Assert.IsTrue(answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.Unauthorized, $"{name} {route.Address} {answer.StatusCode}");
                }
                else if (role < least)
                {
                    Assert.IsTrue(answer.StatusCode == HttpStatusCode.Forbidden || (route.Address == "/" && answer.Headers.Location!.OriginalString == "/units/B05"), $"{name} {route.Address} {answer.StatusCode}");
                }
                else
                {
                    Assert.IsTrue(answer.StatusCode is not (HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized or HttpStatusCode.InternalServerError), $"{name} {route.Address} {answer.StatusCode}");
                }
            }
        }
    }

    [TestMethod]
    public async Task Nothing_is_changed_without_the_forms_token_or_a_key()
    {
        await using var host = await SiteHost.WithAccountsAsync(BusyNight.Create());
        foreach (var route in Routes(host))
        {
            foreach (var method in new[] { HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete, HttpMethod.Patch })
            {
                // An account of its own for each route: it is not the number of forms that is asked about here.
                using var request = new HttpRequestMessage(method, route.Address) { Content = new FormUrlEncodedContent([new("name", "x")]) };
                var browser = host.Browser();
                browser.DefaultRequestHeaders.Add(TestSignIn.AccountHeader, $"a{route.Address.GetHashCode(StringComparison.Ordinal)}{method}");
                using var answer = await browser.SendAsync(request);
                Assert.IsTrue(
                    answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden or HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotFound or HttpStatusCode.TooManyRequests,
                    $"{method} {route.Address} {answer.StatusCode}");
            }
        }
    }

    private static IEnumerable<(string Methods, string Pattern, string Address, string Policy)> Routes(SiteHost host) =>
        host.App.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Select(endpoint =>
        {
            var pattern = "/" + endpoint.RoutePattern.RawText?.TrimStart('/');
            var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is null ? ["any"] : ["page"]);
            var policies = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy ?? Policies.View).ToList();
            var policy = endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null ? "anonymous"
                : policies.Count == 0 ? Policies.View : policies.MaxBy(one => RoleRequirement.OfPolicies[one])!;
            return (string.Join(',', methods), pattern, AddressOf(endpoint.RoutePattern), policy);
        }).DistinctBy(one => (one.Item1, one.pattern));

    // Something that fits each place of the pattern, of a unit that is not the visitor's.
    private static string AddressOf(RoutePattern pattern) => "/" + string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart { Name: "year" } => "2025",
        RoutePatternParameterPart { Name: "id" } => "1",
        RoutePatternParameterPart { Name: "table" } => "T1",
        RoutePatternParameterPart { Name: "fingerprint" } => new string('a', 16),
        RoutePatternParameterPart { Name: "sha256" } => new string('a', 64),
        _ => "B01",
    }))));
}
