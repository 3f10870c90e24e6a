using System.Buffers.Binary;
using System.Text;

namespace Aggregator.Intake.Reading.Workbooks;

/// <summary>
/// What the records of an .xls say that its parser leaves out: which cells hold errors, what is drawn on the sheets; and whether a sheet
/// claims more rows or columns than the format can have, which the parser would walk through one by one.
/// </summary>
internal sealed class XlsRecords
{
    /// <summary>Rows and columns the format has.</summary>
    private const int Rows = 65_536;
    private const int Columns = 256;

    private const int MostErrors = 10_000;
    private const int MostSheets = 1000;

    /// <summary>Most records looked at, sheets that overlap counted again: a full sheet of the format has some millions.</summary>
    private const int MostRecords = 20_000_000;

    private const int Beginning = 0x809;
    private const int End = 0x0A;

    private readonly List<(string Name, long At)> _sheets = [];
    private readonly Dictionary<string, List<(int Row, int Column, string Error)>> _errors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _pictures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _boxes = new(StringComparer.Ordinal);
    private string _sheet = "";
    private int _found;

    /// <summary>Some sheet claims an extent the format does not have.</summary>
    public bool IsAbsurd { get; private set; }

    /// <summary>
    /// Reads the records of a workbook stream as its parser does: the head up to its end, then each sheet from the place the head states. A
    /// stretch cut off inside a record ends there.
    /// </summary>
    public static XlsRecords Of(ReadOnlySpan<byte> stream, CancellationToken stop)
    {
        var records = new XlsRecords();
        var left = MostRecords;
        records.ReadFrom(stream, 0, ref left, stop);
        foreach (var (name, at) in records._sheets.ToList())
        {
            records._sheet = name;
            records.ReadFrom(stream, at, ref left, stop);
        }

        records.IsAbsurd |= left <= 0;
        return records;
    }

    public IReadOnlyList<(int Row, int Column, string Error)> ErrorsOf(string sheet) => _errors.GetValueOrDefault(sheet) ?? [];

    public int PicturesOf(string sheet) => _pictures.GetValueOrDefault(sheet);

    public int BoxesOf(string sheet) => _boxes.GetValueOrDefault(sheet);

    private void ReadFrom(ReadOnlySpan<byte> stream, long from, ref int left, CancellationToken stop)
    {
        var depth = 0;
        for (var at = from; at + 4 <= stream.Length && left > 0; left--)
        {
            stop.ThrowIfCancellationRequested();
            var type = BinaryPrimitives.ReadUInt16LittleEndian(stream[(int)at..]);
            var length = BinaryPrimitives.ReadUInt16LittleEndian(stream[(int)(at + 2)..]);
            // A chart inside a sheet has a beginning and an end of its own.
            depth += type switch { Beginning => 1, End => -1, _ => 0 };
            if (type == End && depth <= 0)
            {
                return;
            }

            Add(type, stream.Slice((int)at + 4, Math.Min(length, stream.Length - (int)at - 4)));
            at += 4 + length;
        }
    }

    private void Add(int type, ReadOnlySpan<byte> content)
    {
        switch (type)
        {
            case 0x85 when content.Length > 8 && _sheets.Count < MostSheets:
                _sheets.Add((NameOf(content), BinaryPrimitives.ReadUInt32LittleEndian(content)));
                break;
            // The parser takes the record of older formats, 0x00, for one as well.
            case 0x200 or 0x00 when content.Length >= 12:
                IsAbsurd |= BinaryPrimitives.ReadUInt32LittleEndian(content[4..]) > Rows || BinaryPrimitives.ReadUInt16LittleEndian(content[10..]) > Columns;
                break;
            case 0x205 when content.Length >= 8 && content[7] == 1:
                AddError(content, content[6]);
                break;
            case 0x06 when content.Length >= 14 && content[6] == 2 && content[12] == 0xFF && content[13] == 0xFF:
                AddError(content, content[8]);
                break;
            case 0x5D when content.Length >= 6:
                Count(BinaryPrimitives.ReadUInt16LittleEndian(content[4..]));
                break;
        }
    }

    private void AddError(ReadOnlySpan<byte> cell, byte code)
    {
        if (_found++ < MostErrors)
        {
            if (!_errors.TryGetValue(_sheet, out var errors))
            {
                _errors.Add(_sheet, errors = []);
            }

            errors.Add((BinaryPrimitives.ReadUInt16LittleEndian(cell), BinaryPrimitives.ReadUInt16LittleEndian(cell[2..]), ErrorOf(code)));
        }
    }

    /// <summary>Counts a drawn object by its kind: 8 a picture, 5 a chart, 6 a text box.</summary>
    private void Count(int kind)
    {
        if (kind is 5 or 8)
        {
            _pictures[_sheet] = PicturesOf(_sheet) + 1;
        }
        else if (kind == 6)
        {
            _boxes[_sheet] = BoxesOf(_sheet) + 1;
        }
    }

    private static string NameOf(ReadOnlySpan<byte> bound)
    {
        var text = bound[8..];
        return (bound[7] & 1) == 1
            ? Encoding.Unicode.GetString(text[..(Math.Min(text.Length, bound[6] * 2) & ~1)])
            : Encoding.Latin1.GetString(text[..Math.Min(text.Length, (int)bound[6])]);
    }

    private static string ErrorOf(byte code) => code switch
    {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    };
}
