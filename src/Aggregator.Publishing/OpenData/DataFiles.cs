using Aggregator.Core.Checking;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Output;

namespace Aggregator.Publishing.OpenData;

/// <summary>The arrays of <c>data/</c>, each in the snapshot's own order.</summary>
internal static class DataFiles
{
    public const string Manifest = "data/manifest.json";

    public static void AddTo(OutputFolder output, CitySnapshot snapshot)
    {
        foreach (var set in OpenDataSets.Of(snapshot))
        {
            output.Add($"data/{set.Name}.json", set.WriteFile);
        }
    }

    /// <summary>Findings by fingerprint; of two with one the first.</summary>
    public static IReadOnlyDictionary<string, Finding> ByFingerprint(IReadOnlyList<Finding> findings) =>
        findings.GroupBy(f => f.Fingerprint, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    /// <summary>Rules by id; of two with one id the first.</summary>
    public static IReadOnlyDictionary<string, RuleInfo> ById(IReadOnlyList<RuleInfo> rules) =>
        rules.GroupBy(r => r.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
}
