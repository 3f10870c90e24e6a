using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>The words by which a report speaks of its own unit and area: 我局, 本机关, 全市, 各科室, the unit's name and short names.</summary>
internal sealed partial class OwnNames
{
    private static readonly ConditionalWeakTable<Unit, OwnNames> Known = [];

    private static readonly string[] Selves =
    [
        "我局", "我委", "我办", "我镇", "我乡", "我区", "我县", "我市", "我院", "我厅", "我街", "我处", "我中心", "我队", "我站", "我园区", "我单位", "我部门", "我机关", "我们", "我州", "我旗", "我省", "我所", "我会", "我社",
        "本局", "本委", "本办", "本镇", "本乡", "本区", "本县", "本市", "本院", "本街道", "本处", "本中心", "本单位", "本部门", "本机关", "本园区", "本系统", "本级", "本州", "本旗",
        "全市", "全区", "全县", "全镇", "全乡", "全局", "全系统", "全委", "全街道", "全园区", "全州", "全旗", "各部门", "各科室", "各镇", "各乡镇", "各街道", "各单位", "各县区", "各区县", "局机关", "委机关", "部门", "机关", "单位", "园区", "街道", "镇政府", "乡政府", "办事处", "开发区", "高新区", "系统",
    ];

    private static readonly string[] Counts = ["共", "累计", "总计", "合计", "全年"];

    private readonly string[] _names;

    // 区政府 is a district's word for itself; in a bureau's report it is somebody above.
    private static readonly string[] Governments = ["市政府", "区政府", "县政府", "州政府", "旗政府"];

    private OwnNames(Unit unit) => _names = [.. Selves.Concat(unit.Kind is UnitKind.CityGovernment or UnitKind.District ? Governments : []).Concat(unit.Aliases).Append(unit.Name).Where(name => name.Length > 1).Distinct(StringComparer.Ordinal).OrderByDescending(name => name.Length)];

    /// <summary>The names of a report's unit, looked up once a unit.</summary>
    public static OwnNames Of(CheckedReport report) => Known.GetValue(report.Unit, static unit => new OwnNames(unit));

    /// <summary>Whether a text begins with the unit's name or that of some office, or goes on counting without one.</summary>
    public bool Starts(ReadOnlySpan<char> text) => Names(text) || StartsWithAny(text, Counts) || Office().IsMatch(text);

    /// <summary>Whether a text begins with the unit's own name.</summary>
    public bool Names(ReadOnlySpan<char> text) => StartsWithAny(text, _names);

    /// <summary>Whether a text ends with the unit's name.</summary>
    public bool Ends(ReadOnlySpan<char> text)
    {
        foreach (var name in _names)
        {
            if (text.EndsWith(name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsWithAny(ReadOnlySpan<char> text, string[] names)
    {
        foreach (var name in names)
        {
            if (text.StartsWith(name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // 民政部门 is a bureau's word for itself; 有关部门, 上级部门 are others.
    [GeneratedRegex("^[^，。、；的了在]{0,6}(?:机关|局|委员会|办公室|街道|办事处|管委会|管理处|园区|学校|医院|(?<!有关|相关|上级|主管|其他|其它|国家|省级|责任|牵头)部门)(?!的)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Office();
}
