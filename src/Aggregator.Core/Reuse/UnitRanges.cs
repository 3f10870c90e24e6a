namespace Aggregator.Core.Reuse;

/// <summary>Divides texts among workers without parting a unit's.</summary>
internal static class UnitRanges
{
    /// <summary>At most <paramref name="parts"/> ranges of about as many characters each, in order.</summary>
    public static List<UnitRange> Of(IReadOnlyList<NormalText> texts, int parts)
    {
        var share = (texts.Sum(text => (long)text.Length) / Math.Max(1, parts)) + 1;
        var ranges = new List<UnitRange>();
        var (from, units, letters) = (0, 0, 0L);
        for (var t = 0; t < texts.Count; t++)
        {
            var isNewUnit = t == from || texts[t].Source.Unit != texts[t - 1].Source.Unit;
            if (isNewUnit && letters >= share)
            {
                ranges.Add(new UnitRange(from, t, units));
                (from, units, letters) = (t, 0, 0);
            }

            units += isNewUnit && !texts[t].IsTemplate ? 1 : 0;
            letters += texts[t].Length;
        }

        if (from < texts.Count)
        {
            ranges.Add(new UnitRange(from, texts.Count, units));
        }

        return ranges;
    }
}
