using System.Xml.Linq;

namespace Aggregator.Architecture.Tests;

[TestClass]
public sealed class ProjectDirectionTests
{
    // Core <- {Intake, Data, Publishing, SampleCity} <- Pipeline <- Jobs <- Jobs.Hangfire <- Server
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Microsoft.SqlServer.Server"] = [],
        ["Aggregator.Core"] = [],
        ["Aggregator.Intake"] = ["Aggregator.Core"],
        ["Aggregator.Data"] = ["Aggregator.Core", "Microsoft.SqlServer.Server"],
        ["Aggregator.Publishing"] = ["Aggregator.Core"],
        ["Aggregator.SampleCity"] = ["Aggregator.Core"],
        ["Aggregator.Pipeline"] = ["Aggregator.Core", "Aggregator.Intake", "Aggregator.Data", "Aggregator.Publishing", "Aggregator.SampleCity"],
        ["Aggregator.Jobs"] = ["Aggregator.Pipeline"],
        ["Aggregator.Jobs.Hangfire"] = ["Aggregator.Jobs"],
        ["Aggregator.Server"] = ["Aggregator.Jobs", "Aggregator.Jobs.Hangfire"],
    };

    [TestMethod]
    public void Projects_refer_only_to_projects_before_them()
    {
        foreach (var path in Sources.Under("src", ".csproj").Concat(Sources.Under("jobs", ".csproj")))
        {
            var name = Path.GetFileNameWithoutExtension(path);
            Assert.IsTrue(Allowed.TryGetValue(name, out var allowed), $"{path}: say in this test what {name} may refer to.");
            foreach (var reference in References(path))
            {
                CollectionAssert.Contains(allowed, reference, $"{name} must not refer to {reference}.");
            }
        }
    }

    [TestMethod]
    public void Core_has_no_packages_and_no_project_references()
    {
        var core = XDocument.Load(Aggregator.Testing.Repository.PathOf("src/Aggregator.Core/Aggregator.Core.csproj"));
        Assert.AreEqual(0, core.Descendants().Count(e => e.Name.LocalName is "PackageReference" or "ProjectReference" or "FrameworkReference"));
    }

    [TestMethod]
    public void Versions_stand_in_one_place()
    {
        foreach (var path in Sources.Under("src", ".csproj").Concat(Sources.Under("jobs", ".csproj")).Concat(Sources.Under("tests", ".csproj")))
        {
            var versions = XDocument.Load(Aggregator.Testing.Repository.PathOf(path)).Descendants("PackageReference").Attributes("Version");
            Assert.IsFalse(versions.Any(), $"{path} pins a version of its own; versions belong in Directory.Packages.props.");
        }
    }

    private static IEnumerable<string> References(string project) =>
        XDocument.Load(Aggregator.Testing.Repository.PathOf(project)).Descendants("ProjectReference")
            .Select(e => Path.GetFileNameWithoutExtension(e.Attribute("Include")!.Value.Replace('\\', '/')));
}
