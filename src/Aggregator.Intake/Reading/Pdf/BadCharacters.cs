using System.Globalization;
using Aggregator.Core.Documents;

namespace Aggregator.Intake.Reading.Pdf;

/// <summary>Tells pages whose fonts do not say which characters they draw: the text tool then reports private or replacement characters, and none of it can be trusted.</summary>
internal static class BadCharacters
{
    private const int Fewest = 4;

    /// <summary>So much of a page's text is bad before nothing of it is believed.</summary>
    private const double Share = 0.1;

    /// <summary>The pages, those with bad text without their words, and the numbers of these.</summary>
    public static (List<PdfPage> Pages, List<int> Bad) Split(List<PdfPage> pages)
    {
        var bad = pages.Where(IsBad).Select(page => page.Number).ToList();
        return (pages.ConvertAll(page => bad.Contains(page.Number) ? page with { Words = [] } : page), bad);
    }

    public static Loss LossOf(IReadOnlyList<int> pages)
    {
        var where = string.Create(CultureInfo.InvariantCulture, $"第{string.Join("、", pages.Take(10))}页{(pages.Count > 10 ? "等" : "")}");
        return new Loss("bad-characters", where, $"{where}的字体没有说明文字编码，复制出来是乱码，没有读取；请改报docx，或用Office、WPS重新导出PDF。");
    }

    private static bool IsBad(PdfPage page)
    {
        var all = 0;
        var bad = 0;
        foreach (var word in page.Words)
        {
            all += word.Text.Length;
            bad += word.Text.Contains("(cid:", StringComparison.Ordinal) ? word.Text.Length : word.Text.Count(IsBad);
        }

        return bad >= Fewest && bad > Share * all;
    }

    private static bool IsBad(char c) => c is '\uFFFD' or (>= '\uE000' and <= '\uF8FF') or (>= '\u0080' and <= '\u009F') or (>= '\uDB80' and <= '\uDBFF');
}
