namespace Aggregator.Core.Extracting;

/// <summary>The measures a counted thing may be in.</summary>
internal static class NumberMeasures
{
    // Longer ones first where one begins another.
    private static readonly string[] Known =
    [
        "人次", "人", "件次", "件", "宗次", "宗", "条次", "条", "篇次", "篇", "场次", "场", "大项", "大类", "项次", "项", "个工作日", "工作日", "平方公里", "元",
        "次", "份", "个", "名", "位", "类", "则", "起", "例", "期", "台", "册", "处", "部", "家", "种", "本", "张", "幅", "块", "套", "支", "批", "天", "户", "%",
    ];

    // 8项目 counts no items, 3个月 no pieces, 2个百分点 is a difference of shares.
    private static readonly string[] Otherwise = ["项目", "个百分点", "个月", "个小时", "个年头", "条例", "条款", "人民", "人员", "类别", "期间", "天内", "个自然日", "次会议", "次全会", "本级", "处室", "位于", "家庭", "批次"];

    private static readonly Dictionary<char, string[]> ByFirst = Known.GroupBy(measure => measure[0]).ToDictionary(group => group.Key, group => group.ToArray());

    private static readonly Dictionary<char, string[]> OtherwiseByFirst = Otherwise.GroupBy(word => word[0]).ToDictionary(group => group.Key, group => group.ToArray());

    /// <summary>
    /// The measure that stands at a place; empty when what stands there makes the number no count; null when there is none.
    /// 个工作日 is 工作日.
    /// </summary>
    public static string? At(ReadOnlySpan<char> text, int at, out int after)
    {
        after = at;
        if (at >= text.Length || !ByFirst.TryGetValue(text[at], out var measures))
        {
            return null;
        }

        if (OtherwiseByFirst.TryGetValue(text[at], out var others))
        {
            foreach (var other in others)
            {
                if (text[at..].StartsWith(other, StringComparison.Ordinal))
                {
                    after = at + other.Length;
                    return "";
                }
            }
        }

        foreach (var measure in measures)
        {
            if (text[at..].StartsWith(measure, StringComparison.Ordinal))
            {
                after = at + measure.Length;
                return measure == "个工作日" ? "工作日" : measure;
            }
        }

        return null;
    }
}
