namespace Aggregator.Architecture.Tests;

/// <summary>Nothing here is built or run by CI: what the files must say is read in them.</summary>
[TestClass]
public sealed class DeployingTests
{
    private const string Folder = "src/Deploying/";

    [TestMethod]
    [DataRow("aggregator.service")]
    [DataRow("aggregator-worker@.service")]
    public void A_unit_runs_as_nobody_of_note_and_is_given_the_time_a_night_takes_to_stop(string unit)
    {
        var keys = Unit(unit);
        foreach (var (key, value) in new[]
        {
            ("Type", "notify"), ("User", "aggregator"), ("NoNewPrivileges", "yes"), ("ProtectSystem", "strict"), ("ProtectHome", "yes"), ("PrivateTmp", "yes"), ("UMask", "0077"), ("StateDirectoryMode", "0700"),
            ("RestartPreventExitStatus", "2"), ("CapabilityBoundingSet", ""), ("MemoryMax", "4G"),
        })
        {
            Assert.AreEqual(value, keys.GetValueOrDefault(key), $"{unit}: {key}");
        }

        // CommandLine gives a stop thirty seconds.
        Assert.IsGreaterThan(30, int.Parse(keys["TimeoutStopSec"], System.Globalization.CultureInfo.InvariantCulture));
        StringAssert.Contains(Sources.Text("src/Aggregator.Server/Commands/CommandLine.cs"), "ProcessTerminationTimeout = TimeSpan.FromSeconds(30)");
    }

    [TestMethod]
    public void A_unit_names_verbs_and_options_there_are()
    {
        foreach (var unit in Sources.Under(Folder, ".service"))
        {
            var words = Unit(Path.GetFileName(unit))["ExecStart"].Split(' ');
            Assert.AreEqual("/opt/aggregator/aggregator", words[0]);
            var commands = string.Join('\n', Sources.Under("src/Aggregator.Server/Commands", ".cs").Select(Sources.Text));
            Assert.IsTrue(commands.Contains($"new Command(\"{words[1]}\"", StringComparison.Ordinal) || commands.Contains($"Create(\"{words[1]}\")", StringComparison.Ordinal), $"{unit}: {words[1]}");
            Assert.IsEmpty(words.Where(word => word.StartsWith("--", StringComparison.Ordinal) && !commands.Contains($"(\"{word}\")", StringComparison.Ordinal)).ToList(), unit);
        }
    }

    [TestMethod]
    public void The_image_is_not_run_as_root_and_copies_what_a_build_needs()
    {
        var lines = Sources.Lines(Folder + "Dockerfile");
        Assert.AreEqual("USER $APP_UID", lines.Last(line => line.StartsWith("USER", StringComparison.Ordinal)));
        foreach (var name in lines.Where(line => line.StartsWith("COPY ", StringComparison.Ordinal) && !line.Contains("--from", StringComparison.Ordinal)).SelectMany(line => line.Split(' ')[1..^1]))
        {
            Assert.IsTrue(Path.Exists(Aggregator.Testing.Repository.PathOf(name)), name);
        }

        var text = string.Join('\n', lines);
        foreach (var part in new[] { "HEALTHCHECK", "libreoffice-writer-nogui", "poppler-utils", "fonts-noto-cjk", "tzdata", "STOPSIGNAL SIGTERM" })
        {
            StringAssert.Contains(text, part);
        }
    }

    [TestMethod]
    public void The_compose_file_has_the_site_two_workers_and_SQL_Server_and_no_password()
    {
        var lines = Sources.Lines(Folder + "compose.yaml");
        Assert.IsFalse(lines.Any(line => line.Contains('\t', StringComparison.Ordinal)), "YAML has no tabs.");
        Assert.IsTrue(lines.All(line => (line.Length - line.TrimStart().Length) % 2 == 0), "Two spaces a step.");
        var services = lines.SkipWhile(line => line != "services:").Skip(1).TakeWhile(line => line.Length == 0 || line[0] == ' ')
            .Where(line => line.Length > 2 && line[0] == ' ' && line[2] is not (' ' or '#')).Select(line => line.Trim().Split(':')[0]).ToList();
        CollectionAssert.AreEqual(new[] { "sqlserver", "web", "worker-1", "worker-2" }, services);
        var anchors = lines.SelectMany(Words).Where(word => word.StartsWith('&')).Select(word => word[1..]).ToHashSet(StringComparer.Ordinal);
        Assert.IsEmpty(lines.SelectMany(Words).Where(word => word.StartsWith('*') && !anchors.Contains(word[1..])).ToList());
        Assert.IsTrue(lines.Where(line => line.Contains("PASSWORD", StringComparison.OrdinalIgnoreCase)).All(line => line.Contains("${MSSQL_SA_PASSWORD", StringComparison.Ordinal) || line.Contains("$$MSSQL_SA_PASSWORD", StringComparison.Ordinal) || line.TrimStart().StartsWith('#')));

        static IEnumerable<string> Words(string line) => line.TrimStart().StartsWith('#') ? [] : line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    [TestMethod]
    public void The_README_says_what_was_not_tried()
    {
        var readme = Sources.Text(Folder + "README.md");
        StringAssert.Contains(readme, "Neither image nor compose file has been built or run here");
        foreach (var file in Directory.EnumerateFiles(Aggregator.Testing.Repository.PathOf("src", "Deploying")).Select(path => Path.GetFileName(path)).Where(name => name != "README.md" && !name.EndsWith(".timer", StringComparison.Ordinal)))
        {
            StringAssert.Contains(readme, $"`{file}`");
        }
    }

    private static Dictionary<string, string> Unit(string name)
    {
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Sources.Lines(Folder + name).Where(line => line.Length > 0 && line[0] is not ('#' or '[')))
        {
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            Assert.IsGreaterThan(0, equals, line);
            keys[line[..equals]] = line[(equals + 1)..];
        }

        return keys;
    }
}
