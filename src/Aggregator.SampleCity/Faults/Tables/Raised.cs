using Aggregator.SampleCity.Figures;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>Prints cells otherwise and says so in the scene.</summary>
internal static class Raised
{
    /// <summary>Cells of one row raised by the same number of one to nine, or lowered where all of them are larger; <paramref name="culprit"/> is the one the key names.</summary>
    public static Sheet By(Sheet sheet, Scene scene, string table, string row, IReadOnlyList<string> columns, string culprit)
    {
        var by = scene.Random.Between(1, 9);
        if (scene.Random.Percent(40) && columns.All(c => sheet.Count(table, row, c) > by))
        {
            by = -by;
        }

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

    /// <summary>Several cells of a table, each with the text <paramref name="text"/> gives it; the key names the first and counts the rest.</summary>
    public static Sheet Printed(Sheet sheet, Scene scene, string table, IReadOnlyList<(string Row, string Column)> cells, Func<string> text)
    {
        var printed = cells.Aggregate(sheet, (s, cell) => s.With(table, cell.Row, cell.Column, new PrintedCell(text())));
        Note(scene, sheet, printed, table, cells[0].Row, cells[0].Column);
        return printed;
    }

    /// <summary>More carried in and as many more answered, so that the year's own identities go on holding.</summary>
    public static Sheet CarriedIn(Sheet sheet, string column, string outcome, int by) =>
        new[] { "carried_in", outcome, "total" }.Aggregate(sheet, (s, row) => s.Raise("T2", row, column, by).Raise("T2", row, "total", by));

    /// <summary>Says in the scene what a cell held and what it holds.</summary>
    public static void Note(Scene scene, Sheet before, Sheet after, string table, string row, string column) =>
        scene.Note($"{table}/{row}/{column}", before.At(table, row, column).Text, after.At(table, row, column).Text);
}
