using System.Security.Cryptography;
using Aggregator.Core.Reports;
using Aggregator.Core.Scoring;
using Aggregator.Publishing.OpenData;

namespace Aggregator.Publishing;

/// <summary>The hash of a ranking as it is published: what <c>manifest.json</c> says of <c>data/ranking.json</c>.</summary>
public static class RankingHash
{
    /// <summary>Lower-case hex SHA-256 of the file's bytes.</summary>
    public static string Of(IReadOnlyList<RankedUnit> ranking, Roster roster)
    {
        using var stream = new MemoryStream();
        JsonLines.WriteArray(stream, ranking, (json, unit) => RankingJson.Write(json, unit, roster));
        return Convert.ToHexStringLower(SHA256.HashData(stream.ToArray()));
    }
}
