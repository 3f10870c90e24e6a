using System.Globalization;
using System.Security.Cryptography;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.OpenData;
using Aggregator.Publishing.Texts;

namespace Aggregator.Publishing;

/// <summary>Names what a night knew, so that a workbook that comes back is laid beside the night it was made from.</summary>
public static class NightHash
{
    /// <summary>Lower-case hex SHA-256 over city, year, day, versions, findings, ranking, city totals and what reviewers had written; the same for a night brought back from the store.</summary>
    public static string Of(CitySnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        using var hash = SHA256.Create();
        using (var stream = new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write))
        {
            Utf8.Write(stream, string.Create(CultureInfo.InvariantCulture, $"{snapshot.City}\n{snapshot.Year}\n{snapshot.AsOf:yyyy-MM-dd}\n{snapshot.RuleSet}\n{snapshot.Scheme}\n"));
            var (roster, rules) = (snapshot.Roster, DataFiles.ById([]));
            JsonLines.WriteLines(stream, snapshot.Findings, (json, one) => FindingJson.Write(json, one, roster, rules, snapshot.RuleSet));
            JsonLines.WriteLines(stream, snapshot.Ranking, (json, one) => RankingJson.Write(json, one, roster));
            JsonLines.WriteLines(stream, snapshot.RollUp, RollUpJson.Write);
            JsonLines.WriteLines(stream, snapshot.Reviews, (json, one) => ReviewJson.Write(json, one, roster));
        }

        return Convert.ToHexStringLower(hash.Hash!);
    }
}
