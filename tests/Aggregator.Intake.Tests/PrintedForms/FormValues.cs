using System.Globalization;
using Aggregator.Core.Reports;

namespace Aggregator.Intake.Tests.PrintedForms;

/// <summary>What stands in each cell of a printed form, and what it must be read as: all states a cell can have but missing.</summary>
internal sealed class FormValues(bool onlyFilled = false)
{
    private static readonly (string Raw, FigureState State, decimal? Value, string? Measure)[] Odd =
    [
        ("", FigureState.Blank, null, null),
        ("/", FigureState.NotApplicable, null, null),
        ("xx", FigureState.Masked, null, null),
        ("见附件", FigureState.Text, null, null),
        ("1,036", FigureState.Value, 1036, null),
        ("２０５", FigureState.Value, 205, null),
        ("－", FigureState.NotApplicable, null, null),
        ("零", FigureState.Value, 0, null),
        ("2...", FigureState.Masked, null, null),
        ("减4", FigureState.Value, -4, null),
        ("+17", FigureState.Value, 17, null),
        ("-8", FigureState.Value, -8, null),
        ("251000元", FigureState.Value, 251000, "元"),
        ("16.482万元", FigureState.Value, 16.482m, "万元"),
        ("无", FigureState.NotApplicable, null, null),
        ("12.0", FigureState.Value, 12, null),
        ("\u00a0", FigureState.Blank, null, null),
        ("1.5E+03", FigureState.Value, 1500, null),
        ("9件", FigureState.Value, 9, "件"),
    ];

    private readonly Dictionary<string, int> _given = [];

    /// <summary>The characters of a cell.</summary>
    public string Raw(string table, string row, string column)
    {
        var key = $"{table} {row} {column}";
        if (!_given.TryGetValue(key, out var n))
        {
            _given[key] = n = _given.Count;
        }

        return n % 3 == 1 && !onlyFilled ? Odd[n / 3 % Odd.Length].Raw : (100 + n).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>What is wrong with a report against the cells given out; empty when every cell is right and no other is read.</summary>
    public string Wrong(Report report, bool withoutDoubt = true)
    {
        List<string> wrong = [];
        foreach (var (key, n) in _given)
        {
            var name = key.Split(' ');
            var expected = n % 3 == 1 && !onlyFilled ? Odd[n / 3 % Odd.Length] : (Raw: "", State: FigureState.Value, Value: 100 + n, Measure: (string?)null);
            var read = report.Cell(name[0], name[1], name[2]);
            if (read is null || read.State != expected.State || read.Value != expected.Value || (expected.Measure is not null && read.Measure != expected.Measure) || (withoutDoubt && read.Doubt is not null))
            {
                wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{key}: {expected.State} {expected.Value}, read {read?.State} {read?.Value} “{read?.Raw}” {read?.Doubt}"));
            }
        }

        wrong.AddRange(report.Figures.Where(figure => figure.Table != "narrative" && !_given.ContainsKey($"{figure.Table} {figure.Row} {figure.Column}"))
            .Select(figure => $"{figure.Table} {figure.Row} {figure.Column}: not printed, read {figure.State} “{figure.Raw}”"));
        return string.Join('\n', wrong.Take(25));
    }
}
