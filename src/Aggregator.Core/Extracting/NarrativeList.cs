namespace Aggregator.Core.Extracting;

/// <summary>
/// Things listed first and counted behind: 信函、网上申请分别为 3 件、5 件 gives each thing its number in turn, 复议、诉讼均为 0 件 gives
/// all of them one. Numbers that are not as many as the things belong to none.
/// </summary>
internal readonly record struct NarrativeList
{
    private const int Longest = 12;

    private const int Ahead = 160;

    private readonly List<(int From, int To)>? _items;

    private readonly int _taken;

    private readonly bool _broken;

    private NarrativeList(List<(int From, int To)> items, int taken, bool isEach, bool broken) => (_items, _taken, IsEach, _broken) = (items, taken, isEach, broken);

    /// <summary>Whether the number is that of each thing listed.</summary>
    public bool IsEach { get; }

    /// <summary>Whether the number is one of several told in turn.</summary>
    public bool IsInTurn => _items is not null && !IsEach;

    /// <summary>The list a number stands in: the one before it carried on, or a new one; empty when there is none.</summary>
    public NarrativeList Next(NarrativeSentence sentence, int behind, int edge, NumberToken token)
    {
        var text = sentence.Text;
        if (IsInTurn && _taken + 1 < _items!.Count && IsSeparator(text[behind..token.Start]))
        {
            return new NarrativeList(_items, _taken + 1, false, _broken);
        }

        var joint = text[edge..token.Start];
        var inTurn = joint.IndexOf("分别") >= 0;
        if (!inTurn && joint.IndexOfAny('均', '各') < 0 && token.Value != 0)
        {
            return default;
        }

        var items = Items(sentence, behind, edge);
        return items.Count < 2 ? default : new NarrativeList(items, 0, !inTurn, inTurn && Numbers(text, token) != items.Count);
    }

    /// <summary>Where the words that announce the number stand.</summary>
    public (int From, int To) Item(int behind, int edge) => !IsInTurn ? (behind, edge) : _broken ? (edge, edge) : _items![_taken];

    /// <summary>The things listed before the last.</summary>
    public IEnumerable<(int From, int To)> Others() => _items is null ? [] : _items.Take(_items.Count - 1);

    private static List<(int From, int To)> Items(NarrativeSentence sentence, int behind, int edge)
    {
        var text = sentence.Text;
        List<(int, int)> items = [];
        var from = Math.Max(behind, edge - NarrativeMatcher.Reach);
        var clause = text[from..edge].LastIndexOfAny([',', '，', ';', '；', ':']);
        from += clause + 1;
        var start = from;
        for (var i = from; i < edge; i++)
        {
            var length = text[i..edge].StartsWith("以及") ? 2 : text[i] is '、' or '和' or '及' or '与' ? 1 : 0;
            if (length == 0 || IsYear(text[Math.Max(start, i - 5)..i]) || sentence.IsAside(i, edge) || text[i..edge].StartsWith("和其他组织") || text[i..edge].StartsWith("、其他组织") || text[i..edge].StartsWith("及其他组织"))
            {
                continue;
            }

            if (i > start)
            {
                items.Add((start, i));
            }

            start = i + length;
            i += length - 1;
        }

        if (edge > start)
        {
            items.Add((start, edge));
        }

        return items.Count > Longest ? [] : items;
    }

    // 2022年、2023年…分别为: years take turns by themselves.
    private static bool IsYear(ReadOnlySpan<char> item) => item.Length == 5 && item[^1] == '年' && NarrativeTime.YearBefore(item, 4) is not null;

    private static int Numbers(ReadOnlySpan<char> text, NumberToken first)
    {
        var tail = text[first.Start..Math.Min(text.Length, first.Start + Ahead)];
        var numbers = new NumberScanner(tail);
        var (count, behind) = (0, 0);
        while (numbers.MoveNext() && (count == 0 || IsSeparator(tail[behind..numbers.Current.Start])))
        {
            (count, behind) = (count + 1, numbers.Current.After);
        }

        return count;
    }

    private static bool IsSeparator(ReadOnlySpan<char> text) => text is "、" or "," or "，" or "和" or "及" or "与" or "以及" or ";" or "；";
}
