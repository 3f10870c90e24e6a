namespace Aggregator.SampleCity.Writing.Workbooks;

/// <summary>A workbook in the binary format of the years before 2007: BIFF8 records in an OLE2 container.</summary>
internal static class XlsFile
{
    private const ushort Bof = 0x809;
    private const ushort Eof = 0x0A;
    private const ushort BoundSheet = 0x85;

    // Fifteen formats the programs themselves expect come before a file's own.
    private const int FirstFormat = 15;

    public static byte[] Write(IReadOnlyList<BookSheet> sheets)
    {
        var strings = new SharedStrings();
        var bodies = sheets.Select(sheet => Body(sheet, strings)).ToList();
        var head = Head(strings, sheets, new int[sheets.Count]);

        // Where each sheet begins is known once the head's length is.
        var starts = new int[sheets.Count];
        var next = head.Length;
        for (var i = 0; i < bodies.Count; i++)
        {
            starts[i] = next;
            next += bodies[i].Length;
        }

        return OleFile.Of("Workbook", [.. Head(strings, sheets, starts), .. bodies.SelectMany(b => b)]);
    }

    private static byte[] Head(SharedStrings strings, IReadOnlyList<BookSheet> sheets, int[] starts)
    {
        var records = new BiffWriter()
            .Begin(Bof).U16(0x600).U16(5).U16(0x0DBB).U16(0x07CC).U32(0).U32(6)
            .Begin(0x42).U16(1200)
            .Begin(0x3D).U16(0).U16(0).U16(0x4000).U16(0x2000).U16(0x38).U16(0).U16(0).U16(1).U16(600);
        for (var font = 0; font < 5; font++)
        {
            records.Begin(0x31).U16(220).U16(0).U16(0x7FFF).U16(400).U16(0).U8(0).U8(0).U8(134).U8(0).U8(2).U8(1).Characters("宋体");
        }

        for (var style = 0; style < FirstFormat; style++)
        {
            Format(records, 0xFFF5, 0x20, 0);
        }

        Format(records, 1, 0x20, 0);
        Format(records, 1, 0x08, 0);
        Format(records, 1, 0x1A, 0x1111);
        records.Begin(0x293).U16(0x8000).U8(0).U8(0xFF);
        for (var i = 0; i < sheets.Count; i++)
        {
            records.Begin(BoundSheet).U32((uint)starts[i]).U16(0).U8((byte)sheets[i].Name.Length).U8(1).Characters(sheets[i].Name);
        }

        return BiffStrings.Append(records, strings).Begin(Eof).ToArray();
    }

    private static void Format(BiffWriter records, ushort parent, byte alignment, ushort borders) => records
        .Begin(0xE0).U16(0).U16(0).U16(parent).U8(alignment).U8(0).U8(0).U8(parent == 1 ? (byte)0xF8 : (byte)0)
        .U32(borders == 0 ? 0 : borders | 0x20400000u).U32(borders == 0 ? 0 : 0x2040u).U16(0x20C0);

    private static byte[] Body(BookSheet sheet, SharedStrings strings)
    {
        var records = new BiffWriter().Begin(Bof).U16(0x600).U16(0x10).U16(0x0DBB).U16(0x07CC).U32(0).U32(6);
        for (var i = 0; i < sheet.Widths.Count; i++)
        {
            records.Begin(0x7D).U16((ushort)i).U16((ushort)i).U16((ushort)(sheet.Widths[i] * 256)).U16(FirstFormat).U16(0).U16(0);
        }

        var (rows, columns) = (sheet.Cells.Max(c => c.Row) + 1, sheet.Cells.Max(c => c.Column) + 1);
        records.Begin(0x200).U32(0).U32((uint)rows).U16(0).U16((ushort)columns).U16(0);
        foreach (var row in sheet.Cells.GroupBy(c => c.Row))
        {
            records.Begin(0x208).U16((ushort)row.Key).U16(0).U16((ushort)columns).U16(HeightOf(row, sheet.Widths)).U16(0).U16(0).U32(0x000F0140);
        }

        foreach (var cell in sheet.Cells)
        {
            var format = (ushort)(FirstFormat + (int)cell.Look);
            if (cell.Text.Length == 0)
            {
                records.Begin(0x201).U16((ushort)cell.Row).U16((ushort)cell.Column).U16(format);
            }
            else if (cell.Number is { } number)
            {
                records.Begin(0x203).U16((ushort)cell.Row).U16((ushort)cell.Column).U16(format).F64(number);
            }
            else
            {
                records.Begin(0xFD).U16((ushort)cell.Row).U16((ushort)cell.Column).U16(format).U32((uint)strings.Add(cell.Text));
            }
        }

        records.Begin(0x23E).U16(0x06B6).U16(0).U16(0).U32(0x40).U16(0).U16(0).U32(0);
        if (sheet.Merges.Count > 0)
        {
            records.Begin(0xE5).U16((ushort)sheet.Merges.Count);
            foreach (var (top, left, bottom, right) in sheet.Merges)
            {
                records.U16((ushort)top).U16((ushort)bottom).U16((ushort)left).U16((ushort)right);
            }
        }

        return records.Begin(Eof).ToArray();
    }

    // In twentieths of a point: as many lines as the fullest cell needs. A merged cell is taken for wide enough.
    private static ushort HeightOf(IEnumerable<BookCell> row, IReadOnlyList<int> widths)
    {
        var lines = row.Where(c => c.Look != CellLook.Plain).Select(c => Math.Ceiling(c.Text.Length * 2.2 / (c.Text.Length > 20 && c.Look == CellLook.Framed ? 60 : widths[c.Column]))).DefaultIfEmpty(1).Max();
        return (ushort)Math.Min(8000, 290 * Math.Max(1, lines));
    }
}
