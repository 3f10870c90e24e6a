using Aggregator.SampleCity.Chance;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Figures;

/// <summary>What a unit that was formed or founded within the city's years starts from.</summary>
internal static class Inheritance
{
    /// <summary>The figures of the units it was formed from, added up: their open requests and documents are its own now.</summary>
    public static Sheet Sum(IReadOnlyList<Sheet> sheets) =>
        Of(sheets[0], (table, row, column) => sheets.Sum(sheet => sheet.NumberAt(table, row, column) ?? 0));

    /// <summary>The figures of a unit that was not there: nothing open, nothing in force.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="year">The year before its first report.</param>
    public static Sheet Nothing(SampleUnit unit, int year) =>
        Of(FigureGenerator.Draw(unit, year, null, SeededRandom.For(0, unit.Code)), (_, _, _) => 0);

    private static Sheet Of(Sheet form, Func<string, string, string, decimal> value) =>
        new(form.Keys.ToDictionary(key => key, key => PrintedCell.Of(value(key.Table, key.Row, key.Column))));
}
