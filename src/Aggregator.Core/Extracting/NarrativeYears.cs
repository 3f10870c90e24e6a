namespace Aggregator.Core.Extracting;

/// <summary>Years listed first and counted behind: 2022 年、2023 年分别收到申请 15 件、18 件 gives each year its number in turn.</summary>
internal readonly record struct NarrativeYears
{
    private readonly List<int>? _years;

    private readonly int _taken;

    private readonly string _measure;

    private NarrativeYears(List<int> years, int taken, string measure, string? code) => (_years, _taken, _measure, Code) = (years, taken, measure, code);

    /// <summary>Metric of the first number, which the others share; null outside such a list.</summary>
    public string? Code { get; }

    /// <summary>The year whose turn it is; null outside such a list.</summary>
    public int? Year => _years?[_taken];

    /// <summary>The list a number stands in: the one before it carried on, or a new one; empty when there is none.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="behind">End of the number before.</param>
    /// <param name="edge">End of the words that announce the number.</param>
    /// <param name="token">The number.</param>
    /// <param name="code">Its metric, or null.</param>
    /// <param name="own">The report year, or null: then no year can be told from it.</param>
    public NarrativeYears Next(NarrativeSentence sentence, int behind, int edge, NumberToken token, string? code, int? own)
    {
        if (_years is not null && code is null && _taken + 1 < _years.Count && token.Measure == _measure && token.Start - behind <= 2)
        {
            return new NarrativeYears(_years, _taken + 1, _measure, Code);
        }

        var lead = sentence.Text[Math.Max(behind, edge - NarrativeMatcher.Reach)..token.Start];
        var at = lead.LastIndexOf("分别");
        if (code is null || own is null || at < 0)
        {
            return default;
        }

        var end = token.Start - lead.Length + at;
        List<int> years = [];
        var reach = 24;
        for (var i = NarrativeMatcher.FirstFrom(sentence.Words, end) - 1; i >= 0 && sentence.Words[i].Start >= end - reach; i--)
        {
            if (sentence.Words[i].Word == NarrativeLexicon.Year && NarrativeTime.YearBefore(sentence.Text, sentence.Words[i].Start) is { } year)
            {
                years.Insert(0, year);
                (end, reach) = (sentence.Words[i].Start - 4, 7);
                if (years.Count == 1 && FirstOfSpan(sentence.Text, end) is { } first && first < year && year - first < 10)
                {
                    years.InsertRange(0, Enumerable.Range(first, year - first));
                    break;
                }
            }
        }

        return years.Count < 2 ? default : new NarrativeYears(years, 0, token.Measure, code);
    }

    // 2021—2023年, 2021年至2023年: the year before the one that begins at a place.
    private static int? FirstOfSpan(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end > 0 && text[end - 1] is '-' or '–' or '—' or '~' or '至' or '到')
        {
            end--;
        }

        return end == at ? null : NarrativeTime.YearBefore(text, end > 0 && text[end - 1] == '年' ? end - 1 : end);
    }
}
