namespace Aggregator.Publishing.Workbooks.Packages;

/// <summary>The looks of a workbook by number: a cell keeps two bytes instead of four values.</summary>
internal sealed class LookTable
{
    private readonly List<CellLook> _looks = [default];
    private readonly Dictionary<CellLook, ushort> _numbers = new() { [default] = 0 };

    /// <summary>The look of a number; 0 is the column's own.</summary>
    public CellLook this[ushort number] => _looks[number];

    /// <summary>The number of a look.</summary>
    public ushort Of(CellLook look)
    {
        if (!_numbers.TryGetValue(look, out var number))
        {
            number = checked((ushort)_looks.Count);
            _looks.Add(look);
            _numbers.Add(look, number);
        }

        return number;
    }
}
