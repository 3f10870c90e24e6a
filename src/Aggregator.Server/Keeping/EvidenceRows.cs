using System.Security.Cryptography;
using System.Text;

namespace Aggregator.Server.Keeping;

/// <summary>The hashes of a file's lines, so that a check names the very line that was changed. An element of the data stands on a line.</summary>
internal static class EvidenceRows
{
    private const int HashBytes = 8;

    private const int MostTold = 5;

    private const int Shown = 160;

    /// <summary>A hash a line.</summary>
    public static byte[] Of(byte[] bytes) => Encoding.ASCII.GetBytes(string.Concat(Lines(bytes).Select(line => HashOf(line) + "\n")));

    /// <summary>Which lines differ from what they were, Chinese; empty when it cannot be told.</summary>
    public static IReadOnlyList<string> Changed(byte[] bytes, byte[] rows)
    {
        var were = Encoding.ASCII.GetString(rows).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var lines = Lines(bytes);
        var are = lines.ConvertAll(HashOf);
        // Beginnings and ends that are equal are left aside, so that one line put in or taken out does not make all after it another.
        var (same, tail) = (0, 0);
        while (same < Math.Min(were.Length, are.Count) && were[same] == are[same])
        {
            same++;
        }

        while (tail < Math.Min(were.Length, are.Count) - same && were[^(tail + 1)] == are[^(tail + 1)])
        {
            tail++;
        }

        var changed = Enumerable.Range(same, are.Count - tail - same).Where(i => were.Length != are.Count || were[i] != are[i]).ToList();
        List<string> told = [.. changed.Take(MostTold).Select(i => $"第{i + 1}行被改动或加入：{Cut(Encoding.UTF8.GetString(lines[i]))}")];
        if (changed.Count > MostTold)
        {
            told.Add($"还有{changed.Count - MostTold}行没有列出");
        }

        if (were.Length > are.Count)
        {
            told.Add($"第{same + 1}行起少了{were.Length - are.Count}行");
        }

        return told;
    }

    private static List<byte[]> Lines(byte[] bytes)
    {
        var lines = new List<byte[]>();
        for (var at = 0; at < bytes.Length;)
        {
            var end = Array.IndexOf(bytes, (byte)'\n', at) is >= 0 and var found ? found : bytes.Length;
            lines.Add(bytes[at..end]);
            at = end + 1;
        }

        return lines;
    }

    private static string HashOf(byte[] line) => Convert.ToHexStringLower(SHA256.HashData(line).AsSpan(0, HashBytes));

    private static string Cut(string line) => line.Length <= Shown ? line : line[..Shown] + "…";
}
