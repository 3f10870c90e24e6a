using System.Globalization;
using System.Text.RegularExpressions;

namespace Aggregator.Core.Checking;

/// <summary>
/// Parts against their total inside one sentence. A list that claims to be whole (：, 分别为, a bracket, 合计) must add up; one that only
/// names some (其中, 包括, 等, 其余) must not be more than the whole. Kinds that overlap by nature (one item on several channels) are not summed.
/// </summary>
internal static partial class PartSums
{
    private const int Gap = 30;

    private const int MostParts = 8;

    public static IEnumerable<Contradiction> In(CountSentence sentence)
    {
        for (var i = 0; i < sentence.Counts.Count; i++)
        {
            if (sentence.Counts[i].IsSummable && (TotalFirst(sentence, i) ?? TotalLast(sentence, i)) is { } found)
            {
                yield return found;
            }
        }
    }

    private static Contradiction? TotalFirst(CountSentence sentence, int at)
    {
        var total = sentence.Counts[at];
        if (at + 1 >= sentence.Counts.Count || sentence.Counts[at + 1].Measure != total.Measure)
        {
            return null;
        }

        var lead = sentence.Between(total, sentence.Counts[at + 1]);
        if (lead.Length > Gap || Compared().IsMatch(lead))
        {
            return null;
        }

        var isSome = Some().IsMatch(lead);
        var isWhole = !isSome && Whole().IsMatch(lead);
        if ((!isSome && !isWhole) || Parts(sentence, at) is not { Count: > 0 } parts)
        {
            return null;
        }

        // 其中 belongs to the largest count before it, not always to the nearest.
        var most = sentence.Counts.Take(at + 1).Where(c => c.Measure == total.Measure).Max(c => c.Value);
        if (lead.IndexOf("其中") >= 0 && parts[0].Value > most && !OfMoreThanTheYear().IsMatch(lead))
        {
            return Told(sentence, parts[0], $"“其中”的{Text(parts[0])}大于总数{Text(total)}", total.Value, parts[0].Value);
        }

        var sum = parts.Sum(part => part.Value);
        if (parts.Count < 2 || sum == total.Value || Overlap().IsMatch(sentence.Text) || AddsUp(parts, total.Value))
        {
            return null;
        }

        var tail = sentence.Behind(parts[^1].After, 24);
        isWhole = (isWhole || Nothing().IsMatch(tail)) && tail is not ['等', ..] && !Rest().IsMatch(sentence.Text.AsSpan(total.After));
        return isWhole || (sum > most && IsOneList(sentence, parts))
            ? Told(sentence, total, $"各部分{string.Join("、", parts.Select(Text))}合计{Number(sum)}{total.Measure}，与总数{Text(total)}不符", sum, total.Value)
            : null;
    }

    private static Contradiction? TotalLast(CountSentence sentence, int at)
    {
        var total = sentence.Counts[at];
        if (at < 2 || sentence.Between(sentence.Counts[at - 1], total) is not { Length: <= Gap } joint)
        {
            return null;
        }

        var isSum = InAll().IsMatch(joint);
        if (!isSum && !(joint.Contains('共') && IsWholeYear(sentence.Text[..total.Start])))
        {
            return null;
        }

        List<Count> parts = [];
        for (var i = at - 1; i >= 0 && (sentence.Counts[i].Measure == total.Measure || sentence.Counts[i].Measure == "%"); i--)
        {
            if (sentence.Counts[i].Measure != "%" && !sentence.Counts[i].IsDifference && sentence.Bracket(sentence.Counts[i]) == sentence.Bracket(total))
            {
                parts.Insert(0, sentence.Counts[i]);
            }
        }

        return parts.Count is < 2 or > MostParts || parts.Exists(part => !part.IsSummable) || AddsUp(parts, total.Value) || Overlap().IsMatch(sentence.Text)
            ? null
            : Told(sentence, total, $"{string.Join("、", parts.Select(Text))}合计{Number(parts.Sum(part => part.Value))}{total.Measure}，与写明的合计{Text(total)}不符", parts.Sum(part => part.Value), total.Value);
    }

    // The counts of one list behind the total; null when one of them is not exact.
    private static List<Count>? Parts(CountSentence sentence, int at)
    {
        var total = sentence.Counts[at];
        List<Count> parts = [];
        var bracket = sentence.Bracket(sentence.Counts[at + 1]);
        for (var i = at + 1; i < sentence.Counts.Count; i++)
        {
            var part = sentence.Counts[i];
            if (part.Measure == "%" || sentence.Bracket(part) != bracket)
            {
                continue;
            }

            if (part.Measure != total.Measure || (parts.Count > 0 && Breaks(sentence.Between(parts[^1], part))))
            {
                break;
            }

            if (!part.IsSummable)
            {
                return null;
            }

            parts.Add(part);
        }

        return parts;
    }

    private static bool Breaks(ReadOnlySpan<char> joint) => joint.Length > Gap || Turn().IsMatch(joint);

    private static bool IsOneList(CountSentence sentence, List<Count> parts) =>
        parts.Zip(parts.Skip(1)).All(pair => sentence.Between(pair.First, pair.Second) is ['、' or '和' or '及', ..]);

    // A list may be told along two lines, or name a part of a part: it holds when any two or more of its counts give the total.
    private static bool AddsUp(List<Count> parts, decimal total)
    {
        if (parts.Count > MostParts)
        {
            return true;
        }

        for (var chosen = 3; chosen < 1 << parts.Count; chosen++)
        {
            if (System.Numerics.BitOperations.PopCount((uint)chosen) > 1 && parts.Where((_, i) => (chosen & (1 << i)) != 0).Sum(part => part.Value) == total)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWholeYear(string text) =>
        text.Contains("四季度", StringComparison.Ordinal) && text.Contains("三季度", StringComparison.Ordinal) && (text.Contains("上半年", StringComparison.Ordinal) || text.Contains("二季度", StringComparison.Ordinal))
        || (text.Contains("上半年", StringComparison.Ordinal) && text.Contains("下半年", StringComparison.Ordinal));

    private static Contradiction Told(CountSentence sentence, Count at, string message, decimal expected, decimal actual) => new(
        "parts/" + Contradiction.Label(sentence.Before(at.Start, 20)), message, [sentence.Span, sentence.Place(at)], Number(expected), Number(actual), actual - expected);

    private static string Text(Count count) => Number(count.Value) + count.Measure;

    private static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    [GeneratedRegex("其中|包括|含|涉及|例如|比如|主要", RegexOptions.CultureInvariant)]
    private static partial Regex Some();

    [GeneratedRegex(@"^\(|^.{0,10}[:：]|^[，,、]?(?:按.{1,6})?(?:分为|分别)", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex("较|比上|同比|上年|去年|上一年|往年|同期|增|减|[12][0-9]{3}年", RegexOptions.CultureInvariant)]
    private static partial Regex Compared();

    [GeneratedRegex("累计|历年|以来|上年|去年", RegexOptions.CultureInvariant)]
    private static partial Regex OfMoreThanTheYear();

    // Behind these words another thing is counted.
    [GeneratedRegex("其中|办结|答复|回复|已|均|另|此外|同时|还|较|比上|同比|平均|转发|浏览|点击|阅读|处理|整改|上年|去年|合计|共", RegexOptions.CultureInvariant)]
    private static partial Regex Turn();

    [GeneratedRegex("合计|总计|共计|总共|相加|加起来|总和", RegexOptions.CultureInvariant)]
    private static partial Regex InAll();

    [GeneratedRegex("再无|别无|无其他|没有其他|无其它|没有其它", RegexOptions.CultureInvariant)]
    private static partial Regex Nothing();

    [GeneratedRegex("其余|余下|剩余|剩下|余者|另有|还有|等(?:[0-9]|类|项|方面|渠道)", RegexOptions.CultureInvariant)]
    private static partial Regex Rest();

    [GeneratedRegex("重复|交叉|同步|转载|多渠道|多个渠道|不同渠道|多平台|同时(?:在|通过)|既|兼|可多选|多选|不去重|按次计", RegexOptions.CultureInvariant)]
    private static partial Regex Overlap();
}
