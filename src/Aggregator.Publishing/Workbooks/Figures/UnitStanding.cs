using Aggregator.Core.Reports;
using Aggregator.Core.RollingUp;
using Aggregator.Core.Snapshots;

namespace Aggregator.Publishing.Workbooks.Figures;

/// <summary>How units stand in the ledger of the city's totals, and what the office entered by documents.</summary>
internal sealed class UnitStanding
{
    private readonly CitySnapshot _snapshot;
    private readonly Dictionary<string, Contribution> _decisive = new(StringComparer.Ordinal);

    private readonly Dictionary<string, UncountedPart> _uncounted;

    private UnitStanding(CitySnapshot snapshot)
    {
        _snapshot = snapshot;
        // Of a unit that is held everywhere, the first total tells whether its holder has a report at all.
        _uncounted = (snapshot.RollUp.Count == 0 ? [] : new UncountedParts(snapshot.Roster, snapshot.Year).In(snapshot.RollUp[0]))
            .Where(part => part.IsEverywhere).ToDictionary(part => part.Unit, StringComparer.Ordinal);
    }

    /// <summary>Reads the ledger.</summary>
    public static UnitStanding Of(CitySnapshot snapshot)
    {
        var made = new UnitStanding(snapshot);
        foreach (var cell in snapshot.RollUp)
        {
            var isOpen = false;
            foreach (var part in cell.Contributions)
            {
                if (part.Basis is "not-city-line" or "adjusted")
                {
                    isOpen |= !made._decisive.ContainsKey(part.Unit);
                }
                else if (!made._decisive.TryGetValue(part.Unit, out var known) || (known.Basis == "excluded" && part.Basis != "excluded"))
                {
                    made._decisive[part.Unit] = part;
                    isOpen |= part.Basis == "excluded";
                }
                else
                {
                    isOpen |= known.Basis == "excluded";
                }
            }

            // Nearly always the first cells tell everything.
            if (!isOpen)
            {
                break;
            }
        }

        return made;
    }

    /// <summary>Whether a unit's line is counted, and why not.</summary>
    public (string Standing, string Reason) Says(Unit unit, Submission? submission)
    {
        if (!_decisive.TryGetValue(unit.Code, out var part))
        {
            return submission is null ? ("未纳入", "没有采纳的报告") : (_snapshot.RollUp.Count == 0 ? "" : "不计入", _snapshot.RollUp.Count == 0 ? "" : "不在汇总范围");
        }

        return part.Basis switch
        {
            "no-report" => ("未纳入", "没有采纳的报告"),
            "own-line-missing" => ("未纳入", "只有全市汇总报告，缺本级数据"),
            "included-in" when _uncounted.GetValueOrDefault(unit.Code) is { } lost => ("不计入", lost.Sentence),
            "included-in" => ("不计入", unit.IncludedIn is { } into ? $"已并入{_snapshot.Roster.Find(into)?.Name ?? into}" : "已在上级单位的报告内"),
            "vertical" => ("不计入", "垂直管理，不纳入汇总"),
            "exempt" => ("不计入", "免报"),
            "published" => ("不计入", "全市汇总报告，只作对照"),
            "excluded" => ("不计入", $"按文件不计入（{part.Document}）"),
            _ => (FigureLine.Counted, part.Document is { } document ? $"按文件计入（{document}）" : ""),
        };
    }

    /// <summary>A line for each document by which the office adds to a unit's figures or takes off; the row is not set.</summary>
    public IEnumerable<FigureLine> Entries(IReadOnlyDictionary<(string, string, string), int> places)
    {
        var entries = new Dictionary<(string Unit, string Document), Dictionary<int, decimal>>();
        foreach (var cell in _snapshot.RollUp)
        {
            foreach (var part in cell.Contributions)
            {
                if (part.Basis == "adjusted" && places.TryGetValue((cell.Table, cell.Row, cell.Column), out var at))
                {
                    var key = (part.Unit, part.Document ?? "");
                    if (!entries.TryGetValue(key, out var amounts))
                    {
                        entries.Add(key, amounts = []);
                    }

                    amounts[at] = amounts.GetValueOrDefault(at) + (part.Value ?? 0);
                }
            }
        }

        return entries.Where(entry => _snapshot.Roster.Find(entry.Key.Unit) is not null)
            .OrderBy(entry => _snapshot.Roster.OrderOf(entry.Key.Unit)).ThenBy(entry => entry.Key.Document, StringComparer.Ordinal)
            .Select(entry => new FigureLine(_snapshot.Roster.Find(entry.Key.Unit)!, null, FigureLine.Counted, $"按文件加减（{entry.Key.Document}）", 0) { Amounts = entry.Value });
    }
}
