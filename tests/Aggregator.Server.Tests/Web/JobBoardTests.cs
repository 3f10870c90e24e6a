using Aggregator.Server.Web;
using Aggregator.Server.Web.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Server.Tests.Web;

[TestClass]
public sealed class JobBoardTests
{
    [TestMethod]
    [DataRow(Role.Administrator, true)]
    [DataRow(Role.Reviewer, true)]
    [DataRow(Role.Viewer, false)]
    public async Task The_page_of_runs_links_to_the_engines_own_pages_for_whoever_may_see_them(Role role, bool isLinked)
    {
        await using var host = await SiteHost.StartAsync(services: services => services.AddSingleton(new JobBoard()));
        Assert.AreEqual(isLinked, (await host.Browser(role).GetStringAsync("/runs")).Contains($"href=\"{JobBoard.Address}\"", StringComparison.Ordinal));
    }

    [TestMethod]
    public async Task An_engine_without_pages_of_its_own_has_no_link_and_no_address()
    {
        await using var host = await SiteHost.StartAsync();
        Assert.DoesNotContain(JobBoard.Address, await host.Browser().GetStringAsync("/runs"));
        using var answer = await host.Browser().GetAsync(JobBoard.Address);
        Assert.AreEqual(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
    }
}
