using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.RollingUp;

namespace Aggregator.Core.Snapshots;

/// <summary>The city cells that differ between two nights, down to the units and the causes.</summary>
internal sealed class CellDifferences(CitySnapshot before, CitySnapshot now, ReportChanges reports, RosterChanges roster)
{
    private static readonly string[] ByOffice = ["adjusted", "excluded"];

    private readonly Dictionary<(string Unit, string Before, string Now), List<NightCause>> _known = [];

    public IReadOnlyList<CellDifference> All()
    {
        var old = before.RollUp.GroupBy(Key).ToDictionary(group => group.Key, group => group.First());
        var current = now.RollUp.GroupBy(Key).ToDictionary(group => group.Key, group => group.First());
        return
        [
            .. current.Select(cell => Of(old.GetValueOrDefault(cell.Key), cell.Value)).OfType<CellDifference>(),
            .. old.Where(cell => !current.ContainsKey(cell.Key)).Select(cell => new CellDifference(cell.Value, null, Parts(cell.Value, null))),
        ];
    }

    private static (string, string, string) Key(CityCell cell) => (cell.Table, cell.Row, cell.Column);

    private CellDifference? Of(CityCell? old, CityCell current)
    {
        var parts = Parts(old, current);
        return parts.Count == 0 && old is not null && old.Value == current.Value && old.Expected == current.Expected && old.Included == current.Included && old.Missing.SequenceEqual(current.Missing)
            ? null
            : new CellDifference(old, current, parts);
    }

    private List<PartDifference> Parts(CityCell? old, CityCell? current)
    {
        var (was, has) = (old?.Contributions ?? [], current?.Contributions ?? []);
        if (was.SequenceEqual(has))
        {
            return [];
        }

        var (byUnit, byUnitNow) = (was.ToLookup(part => part.Unit, StringComparer.Ordinal), has.ToLookup(part => part.Unit, StringComparer.Ordinal));
        return
        [
            .. has.Concat(was).Select(part => part.Unit).Distinct(StringComparer.Ordinal)
                .Where(unit => !byUnit[unit].SequenceEqual(byUnitNow[unit]))
                .Select(unit => new PartDifference(unit, [.. byUnit[unit]], [.. byUnitNow[unit]], Causes(unit, [.. byUnit[unit]], [.. byUnitNow[unit]]))),
        ];
    }

    private List<NightCause> Causes(string unit, List<Contribution> old, List<Contribution> current)
    {
        var (was, has) = (Class(old), Class(current));
        var causes = new List<NightCause>();
        if (ByOffice.Any(basis => Values(old, basis) is var a && Values(current, basis) is var b && !a.SequenceEqual(b)))
        {
            causes.Add(new NightCause("adjustment", "汇总调整的条目有变动。"));
        }

        if (was != has || !Own(old).SequenceEqual(Own(current)))
        {
            causes.AddRange(OfOwn(unit, was, has));
        }

        return causes.Count == 0 ? [NightCause.Unexplained] : causes;
    }

    // The same for every cell of the unit that went the same way.
    private List<NightCause> OfOwn(string unit, string was, string has)
    {
        if (_known.TryGetValue((unit, was, has), out var known))
        {
            return known;
        }

        var causes = new List<NightCause>();
        if (was == "roster" || (was != has && (was == "absent" || has is "absent" or "roster")))
        {
            causes.AddRange(roster.Of(unit));
        }

        if (was != has && (was == "exempt" || has == "exempt") && Exemption(unit) is { } exemption)
        {
            causes.Add(exemption);
        }

        if (was is "report" or "exempt" && has is "report" or "exempt")
        {
            var report = reports.Of(unit, now.Year);
            if (report is not null)
            {
                causes.Add(report);
            }
            else if (causes.Count == 0 && before.CodeVersion != now.CodeVersion)
            {
                causes.Add(new NightCause("code", $"文件没有变化，程序版本由{before.CodeVersion}改为{now.CodeVersion}，读出的数字不同。"));
            }
        }

        _known.Add((unit, was, has), causes);
        return causes;
    }

    private NightCause? Exemption(string unit)
    {
        var (old, current) = (Duty(before, unit), Duty(now, unit));
        return old?.IsNoneDue == current?.IsNoneDue ? null : new NightCause("exemption", current?.IsNoneDue == true ? $"免报规定新增：{current.Described}。" : $"免报规定取消：原为{old?.Described ?? "免报"}。");
    }

    private static ActDuty? Duty(CitySnapshot night, string unit) => night.Roster.Find(unit) is { } line ? night.Calendar.DutyOf(line, night.Year).Submit : null;

    private static IEnumerable<Contribution> Own(IEnumerable<Contribution> parts) => parts.Where(part => !ByOffice.Contains(part.Basis));

    private static IEnumerable<decimal?> Values(IEnumerable<Contribution> parts, string basis) => parts.Where(part => part.Basis == basis).Select(part => part.Value);

    // What decides how the unit stands in the cell: the roster, an exemption, the office's entry, or its report.
    private static string Class(List<Contribution> parts) => Own(parts).FirstOrDefault()?.Basis switch
    {
        null => parts.Count == 0 ? "absent" : "office",
        "included-in" or "vertical" or "not-city-line" or "published" or "own-line-missing" => "roster",
        "exempt" => "exempt",
        _ => "report",
    };
}
