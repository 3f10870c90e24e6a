using System.Globalization;
using System.Text.RegularExpressions;

namespace Aggregator.Core.Checking;

/// <summary>
/// 同比增长 n%, recomputed where the sentence states both years' numbers, and 平均每期 n 人次, where it states how many and how much in
/// all. A rate whose base is not told is not judged.
/// </summary>
internal static partial class Growths
{
    private const int MostPairs = 12;

    public static IEnumerable<Contradiction> In(CountSentence sentence, IReadOnlyList<Count> before)
    {
        for (var i = 2; i < sentence.Counts.Count && i < MostPairs * 4; i++)
        {
            var count = sentence.Counts[i];
            if ((count.Measure == "%" ? Growth(sentence, i, before) : Average(sentence, i)) is { } found)
            {
                yield return found;
            }
        }
    }

    private static Contradiction? Growth(CountSentence sentence, int at, IReadOnlyList<Count> before)
    {
        var rate = sentence.Counts[at];
        if (!rate.IsExact || !Grows().IsMatch(sentence.Before(rate.Start, 10)))
        {
            return null;
        }

        // The two numbers told last in one measure; a third makes the pair uncertain.
        var own = sentence.Counts.Take(at).Where(count => count.Measure != "%").Reverse().TakeWhile(count => count.Measure == sentence.Counts[at - 1].Measure).Reverse().ToList();
        if (own.Count is < 2 or > MostPairs || own.Exists(count => !count.IsExact || count.Value == 0)
            || own.Concat(before.Where(count => count.Measure == own[0].Measure)).SelectMany(_ => own, (a, b) => (a, b)).Any(pair => Gives(pair.a, pair.b, rate) || Gives(pair.b, pair.a, rate)))
        {
            return null;
        }

        var (first, second) = (own[^2], own[^1]);
        var isBackward = OfLastYear().IsMatch(sentence.Before(second.Start, 8));
        var isForward = OfLastYear().IsMatch(sentence.Before(first.Start, 8)) && Rises().IsMatch(sentence.Between(first, second));
        if (isBackward == isForward || own.Count > 2)
        {
            return null;
        }

        var (last, now) = isBackward ? (second.Value, first.Value) : (first.Value, second.Value);
        var right = Math.Round(100m * Math.Abs(now - last) / last, Math.Min(rate.Decimals, 6), MidpointRounding.AwayFromZero);
        return new Contradiction("growth/" + Contradiction.Label(sentence.Before(own[0].Start, 20)),
            string.Create(CultureInfo.InvariantCulture, $"增减幅度{rate.Value}%与所列数字不符：由{last:0.##}到{now:0.##}为{right}%"),
            [sentence.Span, sentence.Place(rate)], right.ToString(CultureInfo.InvariantCulture) + "%", rate.Value.ToString(CultureInfo.InvariantCulture) + "%", rate.Value - right);
    }

    private static bool Gives(Count from, Count to, Count rate) =>
        from.Value > 0 && Shares.Gives(Math.Abs(to.Value - from.Value), from.Value, rate);

    // 8 期共 424 人次, 平均每期 5 人次: how many and how much in the measures the average names.
    private static Contradiction? Average(CountSentence sentence, int at)
    {
        var mean = sentence.Counts[at];
        var each = Each().Match(sentence.Before(mean.Start, 10).ToString());
        if (!mean.IsSummable || mean.Value == 0 || !each.Success)
        {
            return null;
        }

        var per = each.Groups["per"].Value;
        var times = sentence.Counts.Take(at).Where(count => count.Measure == per).ToList();
        var sums = sentence.Counts.Take(at).Where(count => (count.Measure == mean.Measure || (IsPeople(count.Measure) && IsPeople(mean.Measure))) && !times.Contains(count)).ToList();
        if (per == mean.Measure)
        {
            (times, sums) = (times.Take(1).ToList(), sentence.Counts.Take(at).Where(count => count.Measure == per).Skip(1).ToList());
        }

        if (times.Count != 1 || sums.Count == 0 || !times[0].IsSummable || sums.Exists(sum => !sum.IsSummable) || times[0].Value == 0
            || sums.Exists(sum => Math.Abs((sum.Value / times[0].Value) - mean.Value) < (mean.Decimals == 0 ? 1 : 0.1m)))
        {
            return null;
        }

        var right = Math.Round(sums[^1].Value / times[0].Value, Math.Max(1, mean.Decimals), MidpointRounding.AwayFromZero);
        return new Contradiction("mean/" + Contradiction.Label(sentence.Before(times[0].Start, 20)),
            $"平均数{mean.Value.Text()}{mean.Measure}与所列数字不符：{sums[^1].Value.Text()}÷{times[0].Value.Text()}为{right.Text()}",
            [sentence.Span, sentence.Place(mean)], right.Text(), mean.Value.Text(), mean.Value - right);
    }

    private static bool IsPeople(string measure) => measure is "人" or "人次" or "名";

    [GeneratedRegex("(?:增长|增加|上升|提高|提升|升幅|增幅|涨幅|下降|减少|降低|降幅|同比增|同比升|同比降)(?:了|为|达|达到|率为|率|:|：)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Grows();

    [GeneratedRegex("(?:上年|去年|上一年|上年度|上年同期|去年同期|同期|由|从|[12][0-9]{3}年|比上年|为)(?:度|同期|为|是|共|有|:|：)?$", RegexOptions.CultureInvariant)]
    private static partial Regex OfLastYear();

    [GeneratedRegex("增至|升至|升到|增到|增加到|增长到|上升到|降至|降到|减至|减少到|下降到|提高到|达到|到|至", RegexOptions.CultureInvariant)]
    private static partial Regex Rises();

    [GeneratedRegex("(?:平均每|每)(?<per>期|场|次|处|个|家|部|件|条)[^0-9，,]{0,4}$|(?<per>场|次|期)均$", RegexOptions.CultureInvariant)]
    private static partial Regex Each();
}
