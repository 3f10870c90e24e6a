using Aggregator.Server.Commands;
using Aggregator.Server.Exam;
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

    [TestMethod]
    public void The_marks_in_the_readme_are_those_published_with_the_program()
    {
        Assert.AreEqual(ExamReadme.Write(ExamPaper.Published), ExamReadme.In(File.ReadAllText(Repository.PathOf("README.md")).ReplaceLineEndings("\n")));
    }
}
