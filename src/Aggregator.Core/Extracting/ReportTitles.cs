using System.Text.RegularExpressions;
using Aggregator.Core.Documents;

namespace Aggregator.Core.Extracting;

/// <summary>Tells a line that is nothing but an annual report's title, and what it says of unit and year.</summary>
internal static partial class ReportTitles
{
    /// <summary>Longest title, in UTF-16 units.</summary>
    public const int Longest = 80;

    /// <summary>What tells two reports' titles apart.</summary>
    /// <param name="Unit">The words that are no title's own; empty when the title names no unit.</param>
    /// <param name="Year">The year; null when it names none.</param>
    public sealed record Name(string Unit, int? Year)
    {
        /// <summary>Whether both may be titles of one report: no word and no year against it.</summary>
        public bool IsLike(Name other) =>
            (Year == other.Year || Year is null || other.Year is null)
            && (Unit.Length == 0 || other.Unit.Length == 0 || Unit == other.Unit || Unit.EndsWith(other.Unit, StringComparison.Ordinal) || other.Unit.EndsWith(Unit, StringComparison.Ordinal));
    }

    /// <summary>Unit and year of a title line, or null when the line is something else, or part of a list of titles (numbered pages, links).</summary>
    public static Name? Read(string line)
    {
        if (line.Length is < 6 or > Longest || !line.Contains('公', StringComparison.Ordinal))
        {
            return null;
        }

        var text = string.Concat(LabelText.Simplified(line).Where(c => !char.IsWhiteSpace(c)));
        if (!text.Contains("公开", StringComparison.Ordinal) || !Title().IsMatch(text) || NotATitle().IsMatch(text))
        {
            return null;
        }

        var bare = Number().Replace(text, "");
        var year = YearReader.OfTitle(bare);
        return new Name(Own().Replace(Year().Replace(bare, ""), ""), year);
    }

    [GeneratedRegex(@"信息公开.{0,14}(?:报告|年报)(?:[（(【][^（()）】]{1,12}[)）】])?$|政务公开.{0,10}年度(?:工作)?报告$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Title();

    [GeneratedRegex(@"[。；;，,！？《》<>›»→|“”]|(?:^|[^0-9])[:：]|上一[篇条]|下一[篇条]|附件|点击|下载|相关|链接|关于(?:报送|做好|印发|公布)|通知|如下|样本|模板|汇编$|目录$|自查|整改|半年|季度|\.(?:docx?|pdf|wps|xlsx?)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex NotATitle();

    [GeneratedRegex(@"^(?:第[一二三四五六七八九十0-9]{1,3}(?:部分|篇|章|节)?|[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十0-9]{1,3}[)）]|[0-9]{1,2}[、.．])", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?:20[0-9]{2}|二[〇○零Ｏ0][〇○零一二三四五六七八九Ｏ0]{2})年?度?|[0-9]{2,4}年度?", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Year();

    [GeneratedRegex(@"政府信息公开|政务信息公开|政务公开|信息公开|情况|关于|年度|工作|报告|年报|的|政府$|[（(].{1,12}[)）]", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Own();
}
