using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Aggregator.Core.Checking;

/// <summary>Names a finding so that decisions on it survive re-runs and re-parses.</summary>
internal static class FindingFingerprint
{
    /// <summary>16 lower-case hex digits; equal parts give equal names on every machine.</summary>
    public static string Of(string rule, string unit, int year, string subject, string? expected, string? actual)
    {
        // The unit separator cannot stand in any part, so two different lists of parts never join to one string.
        var joined = string.Join('\u001f', rule, unit, year.ToString(CultureInfo.InvariantCulture), subject, expected ?? "\u0000", actual ?? "\u0000");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(joined)))[..16];
    }
}
