using System.Text.RegularExpressions;
using Aggregator.Core.Documents;
using Aggregator.Core.Extracting;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>What the part on problems says, read once for the rules and the scoring: nothing, stock phrases only, problems without measures.</summary>
/// <param name="Place">Its heading and text, for evidence.</param>
/// <param name="Text">Its text, headings within included; empty for a heading with nothing below it.</param>
/// <param name="NamesNone">Whether it names no problem: fewer than ten letters, or nothing but the denial of any.</param>
/// <param name="IsGeneric">Whether it is made of stock phrases only.</param>
/// <param name="HasMeasure">Whether it says what was or will be done.</param>
internal sealed partial record ProblemReading(Section Place, string Text, bool NamesNone, bool IsGeneric, bool HasMeasure)
{
    private const int Fewest = 10;

    // A tenth: real sections of stock phrases hold 6 to 9 % of own letters, the driest of the concrete ones 12 %.
    private const double StockShare = 0.10;

    private const int FewOwn = 40;

    private const int Gram = 6;

    private static readonly char[] ClauseEnds = ['，', ',', '。', '；', ';', '\n'];

    /// <summary>Its code, the subject of findings.</summary>
    public string Subject => Place.Code;

    /// <summary>Its heading without closing signs.</summary>
    public string Name => Place.Heading.Trim().TrimEnd('。', '：', ':');

    /// <summary>Heading and text, or the heading alone where nothing stands below it.</summary>
    public TextSpan Evidence => Text.Length == 0 ? Place.HeadingSpan : Place.BodySpan;

    /// <summary>The part on problems, or null when the report has none.</summary>
    public static ProblemReading? Of(Report report)
    {
        var parts = report.Sections.Where(s => s.Level == 1 && s.Code is "S5" or "problems").ToList();
        parts = parts.Count > 0 ? parts : [.. report.Sections.Where(s => s.Code is "problems")];
        if (parts.Count == 0)
        {
            return null;
        }

        var text = string.Join('\n', parts.Select(part => report.Text(part).Trim()));
        var spoken = Quoted().Replace(LabelText.Simplified(text), "");
        var own = Enumerators().Replace(spoken, "");
        var letters = own.Count(char.IsLetterOrDigit);
        var none = letters < Fewest || Denial().IsMatch(own) && !OtherThanDenial(own);
        var (stock, all) = StockPhrases.Count(own);
        return new ProblemReading(parts[0], text, none, !none && stock < FewOwn && stock < all * StockShare, PlannedMeasures.Named(spoken));
    }

    /// <summary>How much of this text, 0 to 1, stood in the other: six-letter pieces, without numbers and signs. Null when there is too little to compare.</summary>
    public double? ShareIn(ProblemReading other)
    {
        var here = Pieces(Text);
        return here.Count < Fewest ? null : here.Count(Pieces(other.Text).Contains) / (double)here.Count;
    }

    // 未发现重大问题，但清晰度不够: the clause behind the denial names one.
    private static bool OtherThanDenial(string text) =>
        text.Split(ClauseEnds).Any(clause => !Denial().IsMatch(clause) && (Wanting().IsMatch(clause) || clause.Any(char.IsAsciiDigit)));

    private static HashSet<string> Pieces(string text)
    {
        var letters = string.Concat(text.Where(c => char.IsLetter(c)));
        var pieces = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i + Gram <= letters.Length; i++)
        {
            pieces.Add(letters.Substring(i, Gram));
        }

        return pieces;
    }

    [GeneratedRegex("[“《「][^”》」\n]{0,80}[”》」]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();

    [GeneratedRegex("20[0-9]{2}年度?|[（(][0-9]{1,2}[)）]|(?:^|[。；\n])[ \u3000]{0,4}[0-9]{1,2}[、.．]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Enumerators();

    [GeneratedRegex("(?:无|没有|未发现|不存在|未存在|暂无|未见|没有发现)(?:任何|明显|突出|较大|重大|其他|什么|需要说明)?的?(?:问题|不足|困难)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Denial();

    [GeneratedRegex("不够|不足|不高|不强|不全|不多|不广|不及|不到位|不平衡|不完善|不规范|不统一|不畅|不熟|薄弱|有待|仍需|还需|滞后|迟缓|欠缺|缺乏|缺少|偏少|偏低|偏慢|偏晚|差距|单一|短板|困难", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Wanting();
}
