using System.Text.RegularExpressions;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Extracting;

/// <summary>A number with its measure in running text.</summary>
/// <param name="Start">Where the number begins in its line.</param>
/// <param name="End">Where the number ends, without the measure (a per cent sign belongs to the number).</param>
/// <param name="After">Where the measure ends.</param>
/// <param name="State">Value, masked, or text for a vague one (20余).</param>
/// <param name="Value">The number, 万 multiplied out; null unless a value.</param>
/// <param name="Measure">件, 条, 元 … (万元 is brought to 元).</param>
internal sealed partial record NumberToken(int Start, int End, int After, FigureState State, decimal? Value, string Measure)
{
    /// <summary>The tokens of a covered line, in order.</summary>
    public static IEnumerable<NumberToken> In(string covered)
    {
        foreach (Match match in Pattern().Matches(covered))
        {
            var measure = match.Groups["m"].Value is "％" ? "%" : match.Groups["m"].Value;
            var number = match.Groups["n"];
            var scale = match.Groups["w"];
            var vague = match.Groups["v"].Success;
            var end = measure == "%" ? match.Groups["m"].Index + 1 : vague ? match.Groups["v"].Index + 1 : scale.Success ? scale.Index + scale.Length : number.Index + number.Length;
            var state = CellReader.IsMasked(number.Value) ? FigureState.Masked : vague ? FigureState.Text : FigureState.Value;
            var value = state == FigureState.Value ? CellReader.Number(number.Value) : null;
            if (state == FigureState.Value && value is null)
            {
                state = FigureState.Text;
            }

            value *= scale.Value switch { "万" => 10_000m, "千" => 1_000m, "百" => 100m, "亿" => 100_000_000m, _ => 1m };
            value /= CellReader.One;
            yield return new NumberToken(number.Index, end, match.Index + match.Length, state, value, measure);
        }
    }

    [GeneratedRegex(
        @"(?<![0-9.A-Za-z\-－~第])(?<n>[0-9]{0,6}(?:\.{2,}|…+)|[xX×*□○]{1,12}(?:\.[xX×*]{1,4})?|[0-9][0-9,]{0,16}(?:\.[0-9]{1,6})?|(?<![一二三四五六七八九十百千万])[一二两三四五六七八九十百千]{1,6}(?=件|宗))\s?(?<v>余|多|几)?\s?(?<w>[百千万亿])?(?<v>余|多|几)?\s?(?<m>人次|件次|宗次|条次|大项|大类|元|件|宗|条|篇|次|份|个|人|名|位|项|类|则|起|例|期|台|册|处|场|部|%|％)",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 5000)]
    private static partial Regex Pattern();
}
