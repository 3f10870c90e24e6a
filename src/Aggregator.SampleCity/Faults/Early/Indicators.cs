using System.Globalization;
using Aggregator.SampleCity.Early;
using Aggregator.SampleCity.Figures;

namespace Aggregator.SampleCity.Faults.Early;

/// <summary>Prints cells of a table of indicators otherwise and says so in the scene.</summary>
internal static class Indicators
{
    /// <summary>One of the rows raised by one to nine in the year's own column.</summary>
    public static Sheet Raised(Sheet sheet, Scene scene, params IReadOnlyList<string> rows) => Raised(sheet, scene, IndicatorSheet.Value, rows);

    /// <summary>One of the rows raised by one to nine in a column.</summary>
    public static Sheet Raised(Sheet sheet, Scene scene, string column, IReadOnlyList<string> rows)
    {
        var table = TableOf(scene);
        var row = scene.Random.Pick(rows);
        var raised = sheet.Raise(table, row, column, scene.Random.Between(1, 9));
        scene.Note(Place(table, row, column), sheet.At(table, row, column).Text, raised.At(table, row, column).Text);
        return raised;
    }

    /// <summary>The code of the table the report prints.</summary>
    public static string TableOf(Scene scene) =>
        EarlyYears.TableOf(scene.Unit, scene.Year)?.Code ?? throw new InvalidOperationException($"{scene.Unit.Code} {scene.Year} has no table.");

    public static string Place(string table, string row, string column) => string.Create(CultureInfo.InvariantCulture, $"{table}/{row}/{column}");
}
