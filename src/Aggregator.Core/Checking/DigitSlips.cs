namespace Aggregator.Core.Checking;

/// <summary>Tells how a number may have been mistyped, so that among equal suspects the likelier one is named first.</summary>
internal static class DigitSlips
{
    /// <summary>Whether a repair undoes a typing slip in one of its cells.</summary>
    public static bool IsLikely(Repair repair) => repair.Changes.Any(change => Of(change).Length > 0);

    /// <summary>The slip in Chinese words, or empty: neighbouring digits changed places, or a digit typed twice or left out.</summary>
    public static string Of(CellChange change)
    {
        var (printed, meant) = (change.Cell.Summand!.Value.Text(), change.Becomes.Text());
        return printed.Length == meant.Length && IsTransposed(printed, meant) ? "疑为相邻数字颠倒"
            : printed.Length > 2 && printed.Length == meant.Length + 1 && IsWithoutOne(printed, meant) ? "疑为多录一位数字"
            : meant.Length > 2 && meant.Length == printed.Length + 1 && IsWithoutOne(meant, printed) ? "疑为漏录一位数字"
            : "";
    }

    private static bool IsTransposed(string one, string other)
    {
        var at = one.AsSpan().CommonPrefixLength(other);
        return at + 1 < one.Length && one[at] == other[at + 1] && one[at + 1] == other[at] && one.AsSpan(at + 2).SequenceEqual(other.AsSpan(at + 2));
    }

    private static bool IsWithoutOne(string longer, string shorter)
    {
        var at = longer.AsSpan().CommonPrefixLength(shorter);
        return longer.AsSpan(at + 1).SequenceEqual(shorter.AsSpan(at));
    }
}
