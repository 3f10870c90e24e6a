namespace Aggregator.SampleCity.Chance;

/// <summary>64-bit FNV-1a over UTF-16 units: the same on every run, unlike <see cref="string.GetHashCode()"/>.</summary>
internal static class StableHash
{
    public static ulong Of(ReadOnlySpan<char> text)
    {
        unchecked
        {
            var hash = 14695981039346656037UL;
            foreach (var unit in text)
            {
                hash = (hash ^ (unit & 0xFFUL)) * 1099511628211UL;
                hash = (hash ^ ((ulong)unit >> 8)) * 1099511628211UL;
            }

            return hash;
        }
    }
}
