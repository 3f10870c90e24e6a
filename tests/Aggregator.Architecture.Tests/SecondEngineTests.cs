using System.Text.RegularExpressions;
using System.Xml.Linq;
using Aggregator.Testing;

namespace Aggregator.Architecture.Tests;

/// <summary>The second engine is built only where a feed has it, so what a default build can hold of it is held here by reading.</summary>
[TestClass]
public sealed partial class SecondEngineTests
{
    private const string Property = "'$(HangfireFeed)' != ''";

    private const string Project = "jobs/Aggregator.Jobs.Hangfire/Aggregator.Jobs.Hangfire.csproj";

    private static readonly string[] Packages = ["Hangfire.AspNetCore", "Hangfire.Core", "Hangfire.InMemory", "Hangfire.PostgreSql", "Hangfire.SqlServer"];

    [TestMethod]
    public void A_clean_clone_builds_without_it()
    {
        Assert.DoesNotContain("Hangfire", Sources.Text("Aggregator.sln"));
        foreach (var path in Sources.Under("src", ".csproj").Concat(Sources.Under("jobs", ".csproj")).Where(path => path != Project))
        {
            foreach (var reference in Xml(path).Descendants().Where(one => one.Attribute("Include")?.Value.Contains("Hangfire", StringComparison.Ordinal) == true && one.Name.LocalName.EndsWith("Reference", StringComparison.Ordinal)))
            {
                Assert.AreEqual(Property, reference.Attribute("Condition")?.Value, path);
            }
        }
    }

    [TestMethod]
    public void Its_packages_are_these_and_pinned_for_such_a_build_alone()
    {
        CollectionAssert.AreEquivalent(Packages, Xml(Project).Descendants("PackageReference").Select(one => one.Attribute("Include")!.Value).ToList());
        var pinned = Xml("Directory.Packages.props").Descendants("PackageVersion").Where(one => one.Attribute("Include")!.Value.StartsWith("Hangfire.", StringComparison.Ordinal)).ToList();
        CollectionAssert.AreEquivalent(Packages, pinned.Select(one => one.Attribute("Include")!.Value).ToList());
        Assert.IsTrue(pinned.All(one => Exact().IsMatch(one.Attribute("Version")!.Value) && one.Parent!.Attribute("Condition")?.Value == Property));
    }

    [TestMethod]
    public void Nothing_but_its_project_and_one_file_of_the_server_names_it_in_code()
    {
        var naming = Sources.Product.Where(path => Names().IsMatch(Sources.Text(path)) && !path.StartsWith("jobs/Aggregator.Jobs.Hangfire/", StringComparison.Ordinal));
        CollectionAssert.AreEqual(new[] { "src/Aggregator.Server/Hosting/HangfireInThisBuild.cs" }, naming.ToList());
    }

    [TestMethod]
    public void Both_engines_are_held_to_one_contract()
    {
        Assert.Contains("../Aggregator.Jobs.Tests/Contract/*.cs", Sources.Text("tests/Aggregator.Jobs.Hangfire.Tests/Aggregator.Jobs.Hangfire.Tests.csproj"));
        foreach (var (folder, engine) in new[] { ("tests/Aggregator.Jobs.Tests", "Quartz"), ("tests/Aggregator.Jobs.Hangfire.Tests", "Hangfire") })
        {
            var tests = string.Join('\n', Sources.Under(folder, ".cs").Select(Sources.Text));
            Assert.Contains($"class {engine}InMemoryTests : EngineContract", tests);
            StringAssert.Matches(tests, new Regex($"class {engine}\\w+ : ClusterEngineContract"));
        }
    }

    private static XDocument Xml(string path) => XDocument.Load(Repository.PathOf(path));

    [GeneratedRegex(@"\A\d+\.\d+\.\d+\z")]
    private static partial Regex Exact();

    [GeneratedRegex(@"^using (Hangfire|Aggregator\.Jobs\.OnHangfire)\b|#if HANGFIRE", RegexOptions.Multiline)]
    private static partial Regex Names();
}
