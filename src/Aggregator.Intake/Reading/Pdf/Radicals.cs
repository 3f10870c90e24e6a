using System.Text;

namespace Aggregator.Intake.Reading.Pdf;

/// <summary>
/// Puts characters in the place of the radicals a PDF's fonts name instead of them: U+2F00-2FD5 and the compatibility ideographs by
/// their Unicode decomposition, U+2E80-2EF3, which have none, by a table. One unit stays one unit. The repaired text is the document's text.
/// </summary>
internal static class Radicals
{
    // Source: the Unicode property Equivalent_Unified_Ideograph, where it lies in the basic plane; radical and character in turn.
    private const string Supplement =
        "⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡" +
        "⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺫目⺬示⺭礻⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺶羊" +
        "⺹耂⺺肀⺻聿⺼肉⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长" +
        "⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿" +
        "⻯竜⻰龙⻱龜⻲亀⻳龟";

    private static readonly Dictionary<char, char> Known = Enumerable.Range(0, Supplement.Length / 2).ToDictionary(i => Supplement[2 * i], i => Supplement[2 * i + 1]);

    /// <summary>The text with its radicals repaired; the same string when it has none.</summary>
    public static string Repair(string text) => text.Any(IsRepaired) ? string.Concat(text.Select(One)) : text;

    private static bool IsRepaired(char c) => c is >= '\u2E80' and <= '\u2FDF' or >= '\uF900' and <= '\uFAFF';

    private static char One(char c)
    {
        if (!IsRepaired(c))
        {
            return c;
        }

        var plain = c.ToString().Normalize(NormalizationForm.FormKC);
        return Known.TryGetValue(c, out var known) ? known : plain.Length == 1 ? plain[0] : c;
    }
}
