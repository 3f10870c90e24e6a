using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>Two neighbouring digits of a number changed places, as when 1396 is typed for 1936.</summary>
internal sealed class TransposedDigits : Fault
{
    public override Part Touches => Part.Table2;

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => FigureGenerator.HasOpenCases(unit);

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        var cells = new[] { "new_received", "total", "granted" }.SelectMany(r => new[] { "total", "natural" }.Select(c => (Row: r, Column: c)))
            .Where(cell => Swapped(sheet.Count("T2", cell.Row, cell.Column)) is not null).ToList();
        if (cells.Count == 0)
        {
            return Raised.By(sheet, scene, "T2", "total", ["total"], "total");
        }

        var (row, column) = scene.Random.Pick(cells);
        return Raised.Printed(sheet, scene, "T2", row, column, Swapped(sheet.Count("T2", row, column))!);
    }

    // The number with its first two different digits changed; null where there are none, or a zero would come first.
    private static string? Swapped(long number)
    {
        var digits = PrintedCell.Of(number).Text!.ToCharArray();
        var at = Enumerable.Range(0, digits.Length - 1).Select(i => (int?)i).FirstOrDefault(i => digits[i!.Value] != digits[i.Value + 1]) ?? -1;
        if (at < 0 || (at == 0 && digits[1] == '0'))
        {
            return null;
        }

        (digits[at], digits[at + 1]) = (digits[at + 1], digits[at]);
        return new string(digits);
    }
}
