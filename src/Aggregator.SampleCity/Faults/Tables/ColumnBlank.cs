using Aggregator.SampleCity.Figures;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>A column of table 2 in which nothing happened left blank from top to bottom.</summary>
internal sealed class ColumnBlank : Fault
{
    public override Part Touches => Part.Table2;

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        var columns = Sheet.PartColumns.Where(c => sheet.ApplicationRows.All(r => sheet.Count("T2", r, c) == 0)).ToList();

        // Where every column has a number, the zeros of one are left blank.
        var column = columns.Count > 0 ? scene.Random.Pick(columns) : "research";
        scene.Expect("CELL_BLANK", "T2");
        return Raised.Printed(sheet, scene, "T2", [.. sheet.ApplicationRows.Where(r => sheet.Count("T2", r, column) == 0).Select(r => (r, column))], () => "");
    }
}
