namespace Aggregator.Core.Checking;

/// <summary>Tells a slip of the keyboard from another word.</summary>
internal static class Slips
{
    private const string Ranks = "省市县区州盟旗镇乡";

    /// <summary>Whether a name is <paramref name="right"/> with one character lost, doubled or added, swapped with its neighbour or put for another.</summary>
    public static bool IsOne(string right, string wrong)
    {
        if (right == wrong || Math.Abs(right.Length - wrong.Length) > 1 || right.Length < 4)
        {
            return false;
        }

        var head = right.AsSpan().CommonPrefixLength(wrong);
        var tail = 0;
        while (tail < Math.Min(right.Length, wrong.Length) - head && right[^(tail + 1)] == wrong[^(tail + 1)])
        {
            tail++;
        }

        var (lost, got) = (right[head..^tail], wrong[head..^tail]);
        return (lost.Length, got.Length) switch
        {
            // 甲市教育局 and 甲教育局, 甲县 and 甲市 are two names of one office or of two, not slips.
            (1, 0) => !(head < 5 && Ranks.Contains(lost[0], StringComparison.Ordinal)),
            (0, 1) => !(head < 5 && Ranks.Contains(got[0], StringComparison.Ordinal)),
            (1, 1) => !Ranks.Contains(lost[0], StringComparison.Ordinal) && !"局厅委办".Contains(lost[0], StringComparison.Ordinal),
            (2, 2) => lost[0] == got[1] && lost[1] == got[0],
            _ => false,
        };
    }
}
