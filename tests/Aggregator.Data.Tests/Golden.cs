using Aggregator.Testing;

namespace Aggregator.Data.Tests;

/// <summary>Compares a text with a file of <c>Goldens/</c>; a difference leaves the new text beside the test's program for a look.</summary>
internal static class Golden
{
    public static void Compare(string file, string actual)
    {
        var path = Repository.PathOf("tests", "Aggregator.Data.Tests", "Goldens", file);
        var expected = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        if (expected == actual)
        {
            return;
        }

        var kept = Path.Combine(AppContext.BaseDirectory, file.Replace(".expected.", ".actual.", StringComparison.Ordinal));
        File.WriteAllText(kept, actual);
        Assert.AreEqual(expected, actual, $"{file} differs; the new text is in {kept}.");
    }
}
