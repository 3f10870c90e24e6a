using Aggregator.Server.Commands;
using Aggregator.Testing;

namespace Aggregator.Server.Tests.Commands;

[TestClass]
public sealed class ReadmeTests
{
    [TestMethod]
    public void The_readme_shows_every_verb()
    {
        var readme = File.ReadAllText(Repository.PathOf("README.md"));
        var unshown = CommandLine.Build().Subcommands.Select(verb => verb.Name)
            .Where(verb => !readme.Contains("aggregator " + verb, StringComparison.Ordinal) && !readme.Contains("-- " + verb, StringComparison.Ordinal))
            .ToList();
        Assert.IsEmpty(unshown, "README.md does not show: " + string.Join(", ", unshown));
    }
}
