using Aggregator.Testing;

namespace Aggregator.Architecture.Tests;

[TestClass]
public sealed class RepositoryTests
{
    private static readonly string[] Folders = ["src", "tests", "jobs", "sql"];

    [TestMethod]
    public void The_top_level_holds_what_the_client_named()
    {
        // What a build or a run leaves behind holds no source.
        var folders = Directory.EnumerateDirectories(Repository.Root).Select(Path.GetFileName)
            .Where(name => !name!.StartsWith('.') && name is not "artifacts")
            .Where(name => Directory.EnumerateFiles(Repository.PathOf(name!), "*", SearchOption.AllDirectories).Any(file => Path.GetExtension(file) is ".cs" or ".csproj" or ".sql"))
            .Order(StringComparer.Ordinal).ToList();
        CollectionAssert.AreEquivalent(Folders, folders);
        Assert.IsTrue(File.Exists(Repository.PathOf("Aggregator.sln")));
        Assert.IsTrue(File.Exists(Repository.PathOf("README.md")));
    }

    [TestMethod]
    public void The_README_shows_its_two_commands_and_a_picture_on_the_first_screen()
    {
        var first = string.Join('\n', Sources.Lines("README.md").Take(45));
        StringAssert.Contains(first, "dotnet run --project src/Aggregator.Server");
        StringAssert.Contains(first, "dotnet test");
        StringAssert.Contains(first, "![");
    }

    [TestMethod]
    public void The_first_command_works_in_the_folder_it_is_called_from()
    {
        // The web SDK would run it in the project's folder, and ./data and every path on the command line would be somewhere else.
        StringAssert.Contains(Sources.Text("src/Aggregator.Server/Aggregator.Server.csproj"), "<EnableDefaultRunWorkingDirectory>false</EnableDefaultRunWorkingDirectory>");
    }

    [TestMethod]
    public void Every_folder_has_its_README()
    {
        foreach (var folder in Folders)
        {
            Assert.IsTrue(File.Exists(Repository.PathOf(folder, "README.md")), $"{folder}/README.md is missing.");
        }
    }

    [TestMethod]
    public void No_sentence_of_the_seed_texts_stands_in_the_repository()
    {
        const int length = 24;
        var seeds = Directory.EnumerateFiles(Needs.Shared("seeds"), "*.txt").Select(File.ReadAllText).ToList();
        // Headings and labels of the national forms stand in both, rightly.
        var forms = Squeezed(Sources.Text("src/Aggregator.Core/Reports/forms.json"));
        var grams = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in seeds.Select(Squeezed))
        {
            for (var i = 0; i + length <= text.Length; i++)
            {
                grams.Add(text.Substring(i, length));
            }
        }

        var copied = new List<string>();
        foreach (var path in Sources.Under(".", "").Where(p => Path.GetExtension(p) is ".cs" or ".json" or ".md" or ".txt" or ".cshtml" or ".sql"))
        {
            foreach (var line in Sources.Lines(path).Select(Squeezed))
            {
                for (var i = 0; i + length <= line.Length; i++)
                {
                    var gram = line.Substring(i, length);
                    if (grams.Contains(gram) && !forms.Contains(gram, StringComparison.Ordinal))
                    {
                        copied.Add($"{path}: {gram}");
                        break;
                    }
                }
            }
        }

        Assert.IsEmpty(copied, string.Join('\n', copied));
    }

    // Only Han characters count: markup, code and punctuation are nobody's sentence.
    private static string Squeezed(string text) => string.Concat(text.Where(c => c is >= '\u4e00' and <= '\u9fff'));
}
