using System.Text.RegularExpressions;

namespace Aggregator.Architecture.Tests;

[TestClass]
public sealed partial class CoreFolderDirectionTests
{
    private static readonly string[] Order = ["Documents", "Reports", "Extracting", "Checking", "Reuse", "RollingUp", "Scoring", "Snapshots"];

    [TestMethod]
    public void A_file_of_Core_never_names_a_later_stage()
    {
        var broken = new List<string>();
        foreach (var path in Sources.Under("src/Aggregator.Core", ".cs"))
        {
            var own = Array.IndexOf(Order, path.Split('/')[2]);
            Assert.IsGreaterThanOrEqualTo(0, own, $"{path} lies in no stage's folder.");
            broken.AddRange(CoreNamespace().Matches(Sources.Text(path))
                .Select(match => match.Groups[1].Value)
                .Where(stage => Array.IndexOf(Order, stage) > own)
                .Select(stage => $"{path} names {stage}"));
        }

        Assert.IsEmpty(broken, string.Join('\n', broken));
    }

    [TestMethod]
    public void Core_does_no_input_or_output_and_knows_no_clock()
    {
        var broken = Sources.Under("src/Aggregator.Core", ".cs")
            .Where(path => Forbidden().IsMatch(Sources.Text(path)))
            .ToList();
        Assert.IsEmpty(broken, "Core has no IO, no clock, no logging, no console: " + string.Join(", ", broken));
    }

    [GeneratedRegex(@"Aggregator\.Core\.([A-Z]\w+)")]
    private static partial Regex CoreNamespace();

    [GeneratedRegex(@"\b((File|Directory|Console|Process|Environment)\.|HttpClient|TimeProvider|ILogger)\b")]
    private static partial Regex Forbidden();
}
