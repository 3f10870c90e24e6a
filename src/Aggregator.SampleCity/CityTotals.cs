using System.Globalization;
using Aggregator.Core.Reports;
using Aggregator.SampleCity.Keys;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity;

/// <summary>
/// Adds up the city's tables from what the accepted reports print: the government's own line, bureaus, districts and zones, each once.
/// 规章 come from the government's line only.
/// </summary>
internal sealed class CityTotals
{
    private readonly Dictionary<(string Table, string Row, string Column), decimal> _sums = [];

    public void Add(SampleUnit unit, CellsKey cells)
    {
        foreach (var (table, rows) in cells.Tables)
        {
            foreach (var (row, entries) in rows)
            {
                if (row == "regulation" && unit.Unit.Kind != UnitKind.CityGovernment)
                {
                    continue;
                }

                // The 2019 form's one row 其他处理 goes into 3.其他, so that the column still adds up to its total.
                var into = row == "other_all" ? "other_misc" : row;
                var columns = SheetKeys.ColumnsOf(cells.Form, table, row);
                for (var i = 0; i < entries.Length; i++)
                {
                    if (entries[i] is not ("text" or "missing"))
                    {
                        var key = (table, into, columns[i]);
                        _sums[key] = _sums.GetValueOrDefault(key) + (entries[i] is "blank" or "na" ? 0 : decimal.Parse(entries[i], CultureInfo.InvariantCulture));
                    }
                }
            }
        }
    }

    /// <summary>Every cell of the 2021 form; null where no unit gave a number.</summary>
    public IEnumerable<RollUpKey> Keys(int year)
    {
        var form = Forms.Form2021;
        return form.T1.Rows.SelectMany(r => r.Columns.Select(c => ("T1", r.Code, c)))
            .Concat(form.T2.Rows.SelectMany(r => form.T2.Columns.Select(c => ("T2", r.Code, c.Code))))
            .Concat(form.T3.Select(c => ("T3", FormDefinition.CasesRow, c.Code)))
            .Select(key => new RollUpKey(year, key.Item1, key.Item2, key.Item3, _sums.TryGetValue(key, out var sum) ? sum : null));
    }
}
