using System.Buffers;
using System.Text.RegularExpressions;
using Aggregator.Core.Documents;

namespace Aggregator.Core.Extracting;

/// <summary>Tells the full name of a state organ from a bare kind, a masked name and other words.</summary>
internal static partial class OrganName
{
    private static readonly string[] Endings =
    [
        "人民政府", "政府", "办公室", "办公厅", "管理委员会", "委员会", "管委会", "局", "厅", "委", "办事处", "街道办", "街道", "镇", "乡", "院", "中心", "支队", "总队",
        "大队", "分局", "园区", "开发区", "管理处", "站", "所", "会", "公司", "学校", "大学", "中学", "小学", "幼儿园", "馆", "集团", "署", "处", "队",
        "供销合作社", "供销社", "联社", "党校", "银行", "广播电视台", "融媒体台", "青少年宫", "文化宫", "林场", "农场", "武装部", "宣传部", "组织部", "统战部",
    ];

    private static readonly SearchValues<char> Places = SearchValues.Create("省市县区州盟旗镇乡");

    // Words that hold a place's letter and are no place.
    private static readonly string[] Words = ["市场", "城市", "乡村", "城乡", "城镇", "社区", "园区", "地区", "市政", "市容"];

    private static readonly HashSet<string> Bare = new(StringComparer.Ordinal)
    {
        "镇人民政府", "镇政府", "乡人民政府", "乡政府", "县区", "市区", "区县", "乡镇",
    };

    private static readonly string[] Kinds = ["产业", "工业", "科技", "高新技术", "物流", "农业", "现代", "示范"];

    // A placeholder stands where a letter of the name was.
    private static readonly SearchValues<char> Masks = SearchValues.Create("xX×*○□〇某…(（_?？【,，。:：、/\\#");

    /// <summary>
    /// Whether the text names one organ: place and kind, nothing masked. <c>教育局</c> alone names no unit of any city;
    /// <c>市教育局</c> does within its city.
    /// </summary>
    public static bool IsComplete(string text) => IsBare(SecondName().Match(text) is { Success: true } second ? text[..second.Index] : text);

    // 某某县发展和改革局（粮食和物资储备局）: the second name of one organ, not the state of a paper （公开版）.
    [GeneratedRegex(@"[（(](?!公开|盖章|公章|印章|代章|签章|章|草案|初稿|定稿|样|示例|征求意见)\p{IsCJKUnifiedIdeographs}{3,24}(?<![版稿章年])[）)]$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex SecondName();

    private static bool IsBare(string text)
    {
        if (text.Length is < 3 or > 40 || text.AsSpan().IndexOfAny(Masks) >= 0 || text.Any(c => char.IsWhiteSpace(c) || char.IsAsciiDigit(c) || char.IsAsciiLetter(c)))
        {
            return false;
        }

        if (!Endings.Any(ending => text.EndsWith(ending, StringComparison.Ordinal)) || text[0] is '我' or '本' or '各' or '全' or '该' or '关' or '和' or '的')
        {
            return false;
        }

        var name = Words.Aggregate(text, (rest, word) => rest.Replace(word, "--", StringComparison.Ordinal));
        return !Bare.Contains(text) && !text.Contains("公开", StringComparison.Ordinal)
            && (name.AsSpan().IndexOfAny(Places) >= 0 || name.IndexOf("街道", StringComparison.Ordinal) >= 2 || IsPark(text));
    }

    // 某某产业园区管理委员会: a park bears its own name, without the letter of a place.
    private static bool IsPark(string text)
    {
        var park = text.LastIndexOf("园区管", StringComparison.Ordinal);
        return park > 0 && text[(park + 2)..] is "管理委员会" or "管委会"
            && Kinds.Aggregate(text[..park], (rest, kind) => rest.Replace(kind, "", StringComparison.Ordinal)).Length >= 2;
    }
}
