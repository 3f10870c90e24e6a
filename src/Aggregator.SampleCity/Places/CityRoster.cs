using System.Globalization;
using System.Text;
using Aggregator.Core.Reports;

namespace Aggregator.SampleCity.Places;

/// <summary>The units of the invented city: its government, bureaus, districts, zones, townships inside districts, one vertical unit.</summary>
internal static class CityRoster
{
    /// <summary>The invented city's name.</summary>
    public const string City = "澜岫市";

    private static readonly (string Trade, string Name)[] Bureaus =
    [
        ("education", "教育局"), ("water", "水务局"), ("transport", "交通运输局"), ("ecology", "生态环境局"), ("housing", "住房和城乡建设局"),
        ("health", "卫生健康委员会"), ("civil", "民政局"), ("market", "市场监督管理局"), ("farming", "农业农村局"), ("finance", "财政局"),
        ("culture", "文化广电和旅游局"), ("safety", "应急管理局"), ("labour", "人力资源和社会保障局"), ("land", "自然资源和规划局"), ("trade", "商务局"), ("audit", "审计局"),
    ];

    /// <summary>Makes <paramref name="count"/> units in roster order; the same for the same count and seed.</summary>
    public static IReadOnlyList<SampleUnit> Make(int count, long seed)
    {
        var names = new PlaceNames(seed);
        var zones = Math.Max(1, count / 20);
        var districts = Math.Max(1, Math.Min(12, count / 5));
        var bureaus = Math.Min(Bureaus.Length, Math.Max(1, (count - 2) / 2));
        var vertical = count >= 6 ? 1 : 0;
        var townships = Math.Max(0, count - 1 - vertical - zones - districts - bureaus);
        var units = new List<SampleUnit>(count);

        Add("C00", City + "人民政府", ["市政府", City + "政府"], UnitKind.CityGovernment, "government", null);
        for (var i = 0; i < bureaus; i++)
        {
            Add(Code('B', i), City + Bureaus[i].Name, ["市" + Bureaus[i].Name, City[..2] + Bureaus[i].Name], UnitKind.Bureau, Bureaus[i].Trade, "C00");
        }

        var areas = new List<string>();
        for (var i = 0; i < districts; i++)
        {
            areas.Add(names.Next() + "区");
            Add(Code('D', i), $"{City}{areas[i]}人民政府", [areas[i] + "政府", areas[i] + "人民政府"], UnitKind.District, "district", "C00");
        }

        for (var i = 0; i < zones; i++)
        {
            var zone = i == 0 ? "经济技术开发区" : names.Next() + "产业园区";
            Add(Code('Z', i), $"{City[..2]}{zone}管理委员会", i == 0 ? ["市经开区", "经开区管委会"] : [zone + "管委会"], UnitKind.Zone, "zone", "C00");
        }

        for (var i = 0; i < townships; i++)
        {
            var town = names.Next() + (i % 3 == 2 ? "乡" : "镇");
            var area = i % districts;
            Add(Code('T', i), $"{City}{areas[area]}{town}人民政府", [town, town + "政府", areas[area] + town], UnitKind.Township, "township", Code('D', area));
        }

        if (vertical == 1)
        {
            Add("V01", $"国家税务总局{City}税务局", ["市税务局"], UnitKind.Vertical, "tax", null);
        }

        return units;

        void Add(string code, string name, IReadOnlyList<string> aliases, UnitKind kind, string trade, string? parent)
        {
            var scope = kind switch
            {
                UnitKind.District => ReportScope.WholeArea,
                UnitKind.CityGovernment => ReportScope.OwnOrgan,
                _ => ReportScope.OwnLevel,
            };
            var includedIn = kind == UnitKind.Township ? parent : null;
            var unit = new Unit(code, name, aliases, kind, parent, scope, kind.DefaultGroup(), includedIn, null, null, null);
            units.Add(new SampleUnit(units.Count, unit, trade, [.. Enumerable.Range(0, 6).Select(_ => names.Next())]));
        }
    }

    /// <summary>The roster as a CSV file, without a byte-order mark.</summary>
    public static string ToCsv(IEnumerable<SampleUnit> units)
    {
        var csv = new StringBuilder("code,name,aliases,kind,parent,scope,group,included_in,portal_url,valid_from,valid_to\n");
        foreach (var unit in units.Select(u => u.Unit))
        {
            var scope = unit.Scope switch { ReportScope.WholeArea => "全域汇总", ReportScope.OwnOrgan => "本机关", _ => "本级含所属" };
            csv.Append(CultureInfo.InvariantCulture, $"{unit.Code},{unit.Name},{string.Join('|', unit.Aliases)},{unit.Kind.Code()},{unit.Parent},{scope},{unit.Group},{unit.IncludedIn},,,\n");
        }

        return csv.ToString();
    }

    private static string Code(char kind, int index) => string.Create(CultureInfo.InvariantCulture, $"{kind}{index + 1:00}");
}
