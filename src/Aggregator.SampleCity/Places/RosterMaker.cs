using System.Globalization;
using Aggregator.Core.Reports;

namespace Aggregator.SampleCity.Places;

/// <summary>Makes the units of a city of one shape, kind by kind in roster order.</summary>
internal sealed class RosterMaker(RosterShape shape, int firstYear, int lastYear, long seed)
{
    private const string City = CityRoster.City;
    private const string Government = "C00";

    private readonly PlaceNames _names = new(seed);
    private readonly List<SampleUnit> _units = [];
    private readonly List<string> _areas = [];
    private int _bureaus;

    public IReadOnlyList<SampleUnit> Make()
    {
        Add(Government, City + "人民政府", ["市政府", City + "政府"], UnitKind.CityGovernment, "government", null);
        AddBureaus();
        AddMergers();
        AddFounded();
        AddInstitutions();
        AddDistricts();
        AddZones();
        AddTownships();
        AddVerticals();
        return _units;
    }

    private void AddBureaus()
    {
        var renamed = 0;
        for (var i = 0; i < shape.Bureaus; i++)
        {
            var bureau = BureauNames.Standing[i];

            // Every other one that may be renamed is, each in another year.
            var isRenamed = shape.IsFull && bureau.Former is not null && renamed++ % 2 == 0;
            var unit = AddBureau(bureau, isRenamed ? [City + bureau.Former, "市" + bureau.Former, bureau.Former!] : []);
            if (isRenamed)
            {
                Replace(unit with { Lineage = Lineage.Renamed, Former = new FormerName(City + bureau.Former, "市" + bureau.Former, YearWithin(renamed / 2) - 1) });
            }
        }
    }

    private void AddMergers()
    {
        foreach (var (merger, i) in BureauNames.Mergers.Take(shape.Mergers).Select((m, i) => (m, i)))
        {
            // The first merger falls into the last year: no report of the old units is missing then.
            var day = new DateOnly(i == 0 ? lastYear : YearWithin(i - 1), 3 + (i * 2), 20);
            var old = new[] { merger.First, merger.Second }.Select(name => AddBureau(new(merger.Trade, name), [])).ToList();
            foreach (var unit in old)
            {
                Replace(unit with { Unit = unit.Unit with { ValidTo = day.AddDays(-1) }, Lineage = Lineage.MergedAway });
            }

            var formed = AddBureau(new(merger.Trade, merger.Into), []);
            Replace(formed with { Unit = formed.Unit with { ValidFrom = day }, Lineage = Lineage.Formed, Predecessors = [.. old.Select(u => u.Code)] });
        }
    }

    private void AddFounded()
    {
        for (var i = 0; i < shape.Founded; i++)
        {
            var unit = AddBureau(BureauNames.Founded[i], []);
            Replace(unit with { Unit = unit.Unit with { ValidFrom = new DateOnly(YearWithin(i), 6, 1) }, Lineage = Lineage.Founded });
        }
    }

    private void AddInstitutions()
    {
        var above = _units.Where(u => u.Lineage is Lineage.None or Lineage.Renamed).DistinctBy(u => u.Trade).ToDictionary(u => u.Trade);
        var possible = BureauNames.Institutions.Where(i => above.ContainsKey(i.Trade)).Take(shape.Institutions).ToList();
        for (var i = 0; i < shape.Institutions; i++)
        {
            var institution = possible[i];
            var parent = above[institution.Trade].Code;
            Add(Code('I', i), City + institution.Name, AliasesOf(institution), UnitKind.Bureau, institution.Trade, parent, parent, "市属事业单位");
        }
    }

    private void AddDistricts()
    {
        for (var i = 0; i < shape.Districts; i++)
        {
            var area = _names.Next() + "区";
            _areas.Add(area);
            Add(Code('D', i), $"{City}{area}人民政府", [area + "政府", area + "人民政府"], UnitKind.District, "district", Government);
        }
    }

    private void AddZones()
    {
        for (var i = 0; i < shape.Zones; i++)
        {
            var place = i == 0 ? "" : _names.Next();
            var zone = i == 0 ? "经济技术开发区" : place + "产业园区";
            var isRenamed = shape.IsFull && i > 0 && i < shape.Zones - 1;
            var former = place + "工业集中区";
            var unit = Add(Code('Z', i), $"{City[..2]}{zone}管理委员会",
                [.. i == 0 ? ["市经开区", "经开区管委会"] : new[] { zone + "管委会" }, .. isRenamed ? [$"{City[..2]}{former}管理委员会", former + "管委会"] : Array.Empty<string>()],
                UnitKind.Zone, "zone", Government);
            if (isRenamed)
            {
                Replace(unit with { Lineage = Lineage.Renamed, Former = new FormerName($"{City[..2]}{former}管理委员会", former + "管委会", YearWithin(i) - 1) });
            }
            else if (shape.IsFull && i == shape.Zones - 1)
            {
                Replace(unit with { Unit = unit.Unit with { ValidTo = new DateOnly(YearWithin(1), 9, 30) }, Lineage = Lineage.Abolished });
            }
        }
    }

    private void AddTownships()
    {
        for (var i = 0; i < shape.Townships; i++)
        {
            // A full city has sub-districts, and townships that answer to the city itself.
            var isDirect = shape.IsFull && i % 10 == 9;
            var isStreet = shape.IsFull && i % 4 == 1;
            var town = _names.Next() + (isStreet ? "街道" : i % 3 == 2 ? "乡" : "镇");
            var area = i % shape.Districts;
            var (name, parent) = isDirect ? (City + town, Government) : (City + _areas[area] + town, Code('D', area));
            Add(Code('T', i), name + (isStreet ? "办事处" : "人民政府"), [town, town + (isStreet ? "办" : "政府"), .. isDirect ? Array.Empty<string>() : [_areas[area] + town]],
                UnitKind.Township, "township", parent, isDirect ? null : parent);
        }
    }

    private void AddVerticals()
    {
        for (var i = 0; i < shape.Verticals; i++)
        {
            var area = i == 0 ? "" : _areas[i - 1];
            Add(Code('V', i), $"国家税务总局{City}{area}税务局", [i == 0 ? "市税务局" : area + "税务局"], UnitKind.Vertical, "tax", i == 0 ? null : Code('V', 0));
        }
    }

    private SampleUnit AddBureau(BureauNames.Bureau bureau, IReadOnlyList<string> former) =>
        Add(Code('B', _bureaus++), City + bureau.Name, [.. AliasesOf(bureau), .. former], UnitKind.Bureau, bureau.Trade, Government,
            group: shape.IsFull ? BureauNames.LocalGroup(bureau.Trade) : null);

    private static IReadOnlyList<string> AliasesOf(BureauNames.Bureau bureau) =>
        ["市" + bureau.Name, bureau.Name, City[..2] + bureau.Name, .. bureau.Office is { } office ? ["市" + office, office] : Array.Empty<string>()];

    private SampleUnit Add(
        string code, string name, IReadOnlyList<string> aliases, UnitKind kind, string trade, string? parent, string? includedIn = null, string? group = null)
    {
        var scope = kind switch
        {
            UnitKind.District => ReportScope.WholeArea,
            UnitKind.CityGovernment => ReportScope.OwnOrgan,
            _ => ReportScope.OwnLevel,
        };
        var unit = new Unit(code, name, aliases, kind, parent, scope, group ?? kind.DefaultGroup(), includedIn, null, null, null);
        var sample = new SampleUnit(_units.Count, unit, trade, [.. Enumerable.Range(0, 6).Select(_ => _names.Next())]);
        _units.Add(sample);
        return sample;
    }

    private void Replace(SampleUnit unit) => _units[unit.Index] = unit;

    // A report year in which something can have happened: neither before the first report nor without one after it.
    private int YearWithin(int turn) => firstYear + 1 + (turn % (lastYear - firstYear));

    private static string Code(char kind, int index) => string.Create(CultureInfo.InvariantCulture, $"{kind}{index + 1:00}");
}
