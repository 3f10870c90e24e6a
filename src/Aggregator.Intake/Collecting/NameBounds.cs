using System.Text.RegularExpressions;

namespace Aggregator.Intake.Collecting;

/// <summary>Whether a unit's name found in a text is a name of its own there, or part of another body's name.</summary>
internal static partial class NameBounds
{
    private static readonly string[] Openers = ["年", "月", "日", "度", "关于", "的", "附件", "附", "报送", "由", "和", "及", "与", "份", "版"];

    /// <summary>Whether a name may end before this text: not before 考试院 or 办公室, which make it the name of another body.</summary>
    public static bool MayEnd(ReadOnlySpan<char> rest) => !Continuation().IsMatch(rest);

    /// <summary>Whether a name may begin behind this text: at its start, behind a date or a connecting word, or behind the name of the place it lies in.</summary>
    public static bool MayBegin(string before, string name, IReadOnlyList<string> cities)
    {
        if (before.Length == 0 || before[^1] is < '\u4e00' or > '\u9fff' || Openers.Any(opener => before.EndsWith(opener, StringComparison.Ordinal)))
        {
            return true;
        }

        if (cities.FirstOrDefault(city => before.EndsWith(city, StringComparison.Ordinal)) is { } own)
        {
            return MayBegin(before[..^own.Length], own + name, cities);
        }

        // 乐山市 before 五通桥区交通局 is the same body; 邻水县 before 教育局 is another one.
        return Place().IsMatch(before) && (HasOwnPlace(name) || cities.Any(city => name.StartsWith(city, StringComparison.Ordinal)));
    }

    /// <summary>Whether a name begins with a county, district or town of its own, and so means one body wherever it stands.</summary>
    public static bool HasOwnPlace(string name) => OwnPlace().IsMatch(name);

    /// <summary>Characters up to the next word a title goes on with, holding the ending of an organisation's name.</summary>
    [GeneratedRegex(@"^(?!(及|和|与|所属|处理|委托|政府信息|信息公开|政务|关于|工作|年|20|的|公开|依申请|主动|报送|填报|上报|门户|网站|官网|发布|年度|年报|印章|盖章))(?:(?!政府信息|信息公开|政务公开|关于|年度|年报|报告)[\u4e00-\u9fff]){0,14}?(院|局|中心|办公室|所|站|队|处|科|委员会|委|公司|学校|大学|学院|医院|馆|办|厅|协会|学会|街道|镇|乡|厂|银行|集团|园区|管委会|开发区|人民政府|政府|区|县|社区|村)")]
    private static partial Regex Continuation();

    [GeneratedRegex(@"([\u4e00-\u9fff]{2,3}省|[\u4e00-\u9fff]{2,6}自治区|[\u4e00-\u9fff]{2,5}[市州盟])$")]
    private static partial Regex Place();

    [GeneratedRegex(@"^(?!(经济|技术|高新|开发|工业|新区|园区|自贸|保税|示范|度假))[\u4e00-\u9fff]{1,6}?(县|区|旗|镇|乡|街道|市)(?=.)(?!.{0,2}(管委会|管理委员会))")]
    private static partial Regex OwnPlace();
}
