using System.Globalization;
using Aggregator.SampleCity.Figures;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>Prints cells otherwise and says so in the scene.</summary>
internal static class Raised
{
    /// <summary>Cells of one row raised by the same number of one to nine; <paramref name="culprit"/> is the one the key names.</summary>
    public static Sheet By(Sheet sheet, Scene scene, string table, string row, string[] columns, string culprit)
    {
        var by = scene.Random.Between(1, 9);
        var raised = columns.Aggregate(sheet, (s, column) => s.Raise(table, row, column, by));
        Note(scene, sheet, raised, table, row, culprit);
        return raised;
    }

    /// <summary>One cell with another text in it.</summary>
    public static Sheet Printed(Sheet sheet, Scene scene, string table, string row, string column, string text)
    {
        var printed = sheet.With(table, row, column, new PrintedCell(text));
        Note(scene, sheet, printed, table, row, column);
        return printed;
    }

    /// <summary>Says in the scene what a cell held and what it holds.</summary>
    public static void Note(Scene scene, Sheet before, Sheet after, string table, string row, string column) =>
        scene.Note(string.Create(CultureInfo.InvariantCulture, $"{table}/{row}/{column}"), before.At(table, row, column).Text, after.At(table, row, column).Text);
}
