using System.Globalization;
using System.Text.RegularExpressions;

namespace Aggregator.Core.Checking;

/// <summary>
/// Shares recomputed from the counts beside them (318 件, 占 63%). Rounding and cutting to the digits printed both hold; what is said to
/// be about (约) may be a point off. A share whose whole is not told beside it is not judged.
/// </summary>
internal static partial class Shares
{
    private const int Near = 26;

    /// <summary>The shares of a sentence that no pair of counts gives.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="wholes">Wholes told elsewhere, with the measures they are in: one of them may be meant.</param>
    public static IEnumerable<Contradiction> In(CountSentence sentence, IReadOnlyList<(decimal Value, string Measure)> wholes)
    {
        for (var i = 1; i < sentence.Counts.Count; i++)
        {
            var share = sentence.Counts[i];
            if (share.Measure == "%" && !share.IsDifference && share.Value is > 0 and <= 1000 && Judge(sentence, i, share, wholes) is { } found)
            {
                yield return found;
            }
        }
    }

    /// <summary>Whether a printed percentage is what <paramref name="part"/> of <paramref name="whole"/> gives, rounded or cut to its digits.</summary>
    public static bool Gives(decimal part, decimal whole, Count printed)
    {
        if (whole <= 0)
        {
            return false;
        }

        var exact = 100m * part / whole;
        var digits = Math.Min(printed.Decimals, 6);
        return Math.Round(exact, digits, MidpointRounding.AwayFromZero) == printed.Value
            || Math.Round(exact, digits, MidpointRounding.ToZero) == printed.Value
            || Math.Round(exact, digits, MidpointRounding.ToEven) == printed.Value
            || (!printed.IsExact && Math.Abs(exact - printed.Value) <= 1);
    }

    private static Contradiction? Judge(CountSentence sentence, int at, Count share, IReadOnlyList<(decimal Value, string Measure)> wholes)
    {
        var part = sentence.Counts[at - 1];
        var lead = sentence.Between(part, share).ToString();
        if (part.Measure == "%" || !part.IsExact || part.Value == 0 || lead.Length > Near || !IsShare(sentence, part, share, lead))
        {
            return null;
        }

        share = share with { IsExact = share.IsExact && !lead.AsSpan().ContainsAny('约', '近') };

        // 占546份的63%: the number before is the whole.
        var before = sentence.Counts.Take(at).Where(count => count.Measure != "%").ToList();
        var own = before.Where(count => count.Measure == part.Measure).ToList();
        if (own.Exists(count => !count.IsExact) || own.Count < 2
            || own.SelectMany(_ => own, (a, b) => (a, b)).Any(pair => pair.a.Value <= pair.b.Value && Gives(pair.a.Value, pair.b.Value, share))
            || wholes.Any(whole => whole.Measure == part.Measure && own.Any(count => Gives(count.Value, whole.Value, share))))
        {
            return null;
        }

        // A count that has a share of its own is a part beside this one and not the whole.
        var parts = sentence.Counts.Zip(sentence.Counts.Skip(1)).Where(pair => pair.Second.Measure == "%").Select(pair => pair.First.Start).ToHashSet();
        var total = own.Where(count => !parts.Contains(count.Start) && count.Value >= part.Value).Select(count => (decimal?)count.Value).Max();
        return total is null ? null : Told(sentence, share, part.Value, total.Value);
    }

    /// <summary>The finding: the share as printed and as it should be, with the digits printed.</summary>
    public static Contradiction Told(CountSentence sentence, Count share, decimal part, decimal whole)
    {
        var right = Math.Round(100m * part / whole, Math.Min(share.Decimals, 6), MidpointRounding.AwayFromZero);
        return new Contradiction("share/" + Contradiction.Label(sentence.Before(share.Start, 20)),
            string.Create(CultureInfo.InvariantCulture, $"百分比{share.Value}%与所列数字不符：{part:0.##}÷{whole:0.##}为{100m * part / whole:0.##}%"),
            [sentence.Span, sentence.Place(share)], right.ToString(CultureInfo.InvariantCulture) + "%", share.Value.ToString(CultureInfo.InvariantCulture) + "%", share.Value - right);
    }

    // 占, 占比 and a bracket make it a share; a rate is one of the count before it when that count is what the rate is of (采纳 37 条, 采纳率).
    private static bool IsShare(CountSentence sentence, Count part, Count share, string lead)
    {
        var behind = sentence.Behind(share.After, 1);
        if (lead == "(" && behind is [')', ..])
        {
            return true;
        }

        if (Difference().IsMatch(lead))
        {
            return false;
        }

        if (OfTheWhole().IsMatch(lead))
        {
            return true;
        }

        var rate = Rate().Match(lead);
        return rate.Success && share.Value < 100 && sentence.Before(part.Start, 14).IndexOf(rate.Groups[1].ValueSpan) >= 0;
    }

    [GeneratedRegex("^(?:[^,，、；;(0-9]{0,12}[,，、(])?(?:约|大约)?占(?:比|到|了|其|全部|全年|总数|总量|总体|总件数|总条数|总人数|申请总数|申请总量|信息总数|信息总量|主动公开信息|收到申请|答复总数|问卷|比例|比重|为|达|达到|约|近|总|数|量|总人次|总次数)*[:：]?$", RegexOptions.CultureInvariant)]
    private static partial Regex OfTheWhole();

    [GeneratedRegex("^[,，、](\\p{IsCJKUnifiedIdeographs}{2})率(?:为|达|达到|是|约|约为|:|：)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Rate();

    [GeneratedRegex("较|比上|同比|环比|增|降|减|提高|提升|上年|去年", RegexOptions.CultureInvariant)]
    private static partial Regex Difference();
}
