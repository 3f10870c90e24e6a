using System.Runtime.CompilerServices;
using Aggregator.Testing;

namespace Aggregator.Publishing.Tests;

/// <summary>Compares text with a file kept beside the tests. With AGGREGATOR_UPDATE_GOLDENS=1 the files are written instead.</summary>
internal static class Golden
{
    public static void AreEqual(string actual, string name, [CallerMemberName] string test = "")
    {
        var path = Repository.PathOf("tests", "Aggregator.Publishing.Tests", "Goldens", name + ".expected.txt");
        if (Environment.GetEnvironmentVariable("AGGREGATOR_UPDATE_GOLDENS") == "1")
        {
            File.WriteAllText(path, actual);
        }

        Assert.IsTrue(File.Exists(path), $"{test}: no golden {path}");
        Assert.AreEqual(File.ReadAllText(path), actual, $"{test}: differs from {name}.expected.txt");
    }
}
