namespace Aggregator.Intake.Reading.Workbooks;

/// <summary>
/// What all sheets of a workbook together may still hold: a row is laid out up to its last cell, and a text the file holds once may stand in
/// a million cells, so that a file of some kilobytes could fill any memory.
/// </summary>
internal sealed class SheetRoom
{
    private int _places = 16 << 20;

    private int _characters = 32 << 20;

    /// <summary>Rows of a sheet that are looked at.</summary>
    public int MostRows { get; init; } = SheetDraft.MostRows;

    /// <summary>
    /// Whether it is a workbook of our own that comes back: every cell that holds a formula or is in doubt is told, and more of them than can
    /// be told leave the sheet truncated.
    /// </summary>
    public bool TellsAllCells { get; init; }

    /// <summary>Takes room for a cell; false, with nothing taken, when there is none.</summary>
    /// <param name="places">Places its row grows by.</param>
    /// <param name="characters">Length of its text, in UTF-16 units.</param>
    public bool Take(int places, int characters)
    {
        if (places > _places || characters > _characters)
        {
            return false;
        }

        _places -= places;
        _characters -= characters;
        return true;
    }
}
