using System.Text.RegularExpressions;
using Aggregator.Core.Documents;

namespace Aggregator.Core.Checking;

/// <summary>The regulations, the form's circular and the order as they are called, and what is printed otherwise.</summary>
internal static partial class LegalTerms
{
    private const string Regulations = "中华人民共和国政府信息公开条例";
    private const string Form = "中华人民共和国政府信息公开工作年度报告格式";

    /// <summary>A wrong wording with the right one.</summary>
    public sealed record Slip(TextSpan Span, string Printed, string Right);

    /// <summary>All slips, in order of kind.</summary>
    public static IEnumerable<Slip> Find(CheckedReport report)
    {
        var text = Prose.Of(report.Report).Whole;
        var start = Math.Min(report.Report.Body.Offset, text.Length);
        return Titles(text, start).Concat(Circulars(text, start)).Concat(Orders(text, start, report.Year)).Concat(Misspelt(text, start));
    }

    private static IEnumerable<Slip> Titles(string text, int start)
    {
        foreach (Match match in Title().Matches(text, start))
        {
            var title = string.Concat(match.Groups[1].Value.Where(c => !char.IsWhiteSpace(c)));
            if (RightOf(title) is { } right)
            {
                yield return new Slip(new TextSpan(match.Index, match.Length), match.Value, $"《{right}》");
            }
        }
    }

    // A province or a city has regulations of its own, under its own name; the State's are called one way.
    private static string? RightOf(string title)
    {
        var bare = title.Replace("（试行）", "", StringComparison.Ordinal).Replace("(试行)", "", StringComparison.Ordinal);
        if (bare.StartsWith("中华人民共和国", StringComparison.Ordinal))
        {
            return bare is Regulations or Form || !OurLaw().IsMatch(bare) ? null
                : bare.Contains("报告", StringComparison.Ordinal) || bare.Contains("年报", StringComparison.Ordinal) ? Form : Regulations;
        }

        return WrongForm().IsMatch(bare) ? Form : WrongLaw().IsMatch(bare) ? Regulations : null;
    }

    // The number of the form's circular, in the sentence that names the form.
    private static IEnumerable<Slip> Circulars(string text, int start)
    {
        foreach (Match match in Circular().Matches(text, start))
        {
            var printed = match.Groups["number"].Value;
            var plain = string.Concat(printed.Where(c => !char.IsWhiteSpace(c))).Replace('[', '〔').Replace(']', '〕').Replace('(', '〔').Replace(')', '〕')
                .Replace('（', '〔').Replace('）', '〕').Replace('【', '〔').Replace('】', '〕').Replace('﹝', '〔').Replace('﹞', '〕').Replace('［', '〔').Replace('］', '〕').Replace("第", "", StringComparison.Ordinal);
            if (plain is not ("国办公开办函〔2021〕30号" or "国办公开办函〔2019〕60号" or "国务院办公厅政府信息与政务公开办公室函〔2021〕30号"))
            {
                yield return new Slip(new TextSpan(match.Groups["number"].Index, printed.Length), printed, plain.Contains("60", StringComparison.Ordinal) ? "国办公开办函〔2019〕60号" : "国办公开办函〔2021〕30号");
            }
        }
    }

    // Order 711 is the regulations in force since 2019, order 492 what they replaced.
    private static IEnumerable<Slip> Orders(string text, int start, int year)
    {
        foreach (Match match in Order().Matches(text, start))
        {
            var number = match.Groups["a"].Success ? match.Groups["a"] : match.Groups["b"];
            var sentence = Places.Cut(text, Sentences.Around(text, new TextSpan(match.Index, match.Length)));
            if (number.Value != "711" && !(number.Value == "492" && (year < 2019 || Former().IsMatch(sentence))))
            {
                yield return new Slip(new TextSpan(number.Index, number.Length), $"国务院令第{number.Value}号", year < 2019 ? "国务院令第492号" : "国务院令第711号");
            }
        }
    }

    private static IEnumerable<Slip> Misspelt(string text, int start)
    {
        foreach (Match match in Slipped().Matches(text, start))
        {
            yield return new Slip(new TextSpan(match.Index, match.Length), match.Value, match.Value[0] == '依' ? "依申请公开" : "政府信息公开");
        }
    }

    [GeneratedRegex(@"《([^《》\n]{4,60})》", RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    [GeneratedRegex(@"(?:信息|政务).{0,4}公开.{0,8}(?:条例|法|办法|规定)$|政府信息条例$|(?:信息|政务|公开).{0,10}(?:报告|年报).{0,4}(?:格式|模板|样式|范本|样本)$", RegexOptions.CultureInvariant)]
    private static partial Regex OurLaw();

    [GeneratedRegex(@"^(?:政府信息(?!公开)|政务信息|信息公开|政府公开|政务公开).{0,6}(?:年度报告|年报|报告)(?:格式|模板)$", RegexOptions.CultureInvariant)]
    private static partial Regex WrongForm();

    [GeneratedRegex(@"^(?:[省市县区]?年?政府信息公开(?:法|管理条例|实施条例|工作条例)|[省市县区]政府信息公开条例|政务公开条例|政务信息公开条例|政府信息条例|政府公开条例)$", RegexOptions.CultureInvariant)]
    private static partial Regex WrongLaw();

    [GeneratedRegex(@"(?:年度报告|年报|工作报告)(?:格式|模板)(?:（试行）|\(试行\))?》?(?:的通知》?)?[（(]?(?<number>国办[^，。；《》\n]{0,24}?(?:号|[0-9〕](?=[）)])))|(?<number>国办公开办?函?(?:20[0-9]{2}|[〔\[（(]?20[0-9]{2}(?![0-9〕\]）)]))?[0-9]{1,4}号)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Circular();

    [GeneratedRegex(@"政府信息公开条例》[^《。]{0,24}?(?:国务院)?(?:令)?第?(?:(?<=令)|(?<=第))(?<a>[0-9]{3})号|国务院令?第?(?<b>[0-9]{3})号令?(?:公布|颁布|发布|修订)[^《。]{0,12}《(?:中华人民共和国)?政府信息公开条例", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Order();

    [GeneratedRegex("旧|原条例|修订前|修改前|废止|2007年|2008年", RegexOptions.CultureInvariant)]
    private static partial Regex Former();

    [GeneratedRegex("政府信心公开|政府信息工开|政府信息共开|政府信息公幵|政府信息公布开|政府信启公开|依申公开(?!示)|依审请公开|依伸请公开|依申情公开|依申请公幵", RegexOptions.CultureInvariant)]
    private static partial Regex Slipped();
}
