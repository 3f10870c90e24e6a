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
        _ => code,
    };

    /// <summary>The kinds of edits of several passages in one phrase, the one with most characters first: 逐字相同为主，另有少量改写.</summary>
    public static string Edits(IEnumerable<ReusePassage> passages)
    {
        var kinds = passages.GroupBy(p => p.Edits, StringComparer.Ordinal)
            .OrderByDescending(group => group.Sum(p => (long)p.Characters)).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Edits(group.Key)).ToList();
        return kinds.Count <= 1 ? string.Concat(kinds) : $"{kinds[0]}为主，另有{string.Join("、", kinds.Skip(1))}";
    }
}
