namespace Aggregator.Core.Reuse;

/// <summary>The Chinese words for the codes of shared passages. An unknown code is shown as it is: better odd than silent.</summary>
public static class ReuseWords
{
    /// <summary>What was changed while copying.</summary>
    public static string Edits(string code) => code switch
    {
        "none" => "逐字相同",
        "entities" => "换了名称和数字",
        "light" => "少量改写",
        "heavy" => "大量改写",
        _ => code,
    };

    /// <summary>Whose text it is.</summary>
    public static string Kind(string code) => code switch
    {
        "peer" => "其他单位",
        "own-past" => "本单位往年",
        "template" => "已知范本",
        "self" => "本报告内",
        _ => code,
    };

    /// <summary>What is held of it.</summary>
    public static string Verdict(string code) => code switch
    {
        "copied" => "雷同",
        "customary" => "惯用表述",
        "mandated" => "规定表述",
        _ => code,
    };

    /// <summary>The kinds of edits of several passages in one phrase, the most characters first: 逐字相同210字、少量改写80字; without numbers when there is one.</summary>
    public static string Edits(IEnumerable<ReusePassage> passages)
    {
        var kinds = passages.GroupBy(p => p.Edits, StringComparer.Ordinal)
            .Select(group => (Edits: group.Key, Characters: group.Sum(p => (long)p.Characters)))
            .OrderByDescending(kind => kind.Characters).ThenBy(kind => kind.Edits, StringComparer.Ordinal).ToList();
        return kinds.Count == 1 ? Edits(kinds[0].Edits) : string.Join("、", kinds.Select(kind => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Edits(kind.Edits)}{kind.Characters}字")));
    }
}
