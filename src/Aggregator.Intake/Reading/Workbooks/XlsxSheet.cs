using System.Globalization;
using System.Xml;

namespace Aggregator.Intake.Reading.Workbooks;

/// <summary>Reads one sheet part of an .xlsx in a single pass: places are told by what cells state, or else by their order.</summary>
internal sealed class XlsxSheet(string name, IReadOnlyList<string> strings, XlsxFormats formats, bool is1904, SheetRoom room)
{
    /// <summary>Spreadsheets keep fifteen digits.</summary>
    private const double MostExact = 1e15;

    private readonly SheetDraft _draft = new(name, room);
    private readonly List<MergedRange> _merges = [];
    private int _row = -1;
    private int _column = -1;

    public Sheet Read(XmlReader reader, bool isHidden, CancellationToken stop)
    {
        var hidden = new HiddenPlaces(_draft);
        var hiddenRow = -1;
        while (reader.Read())
        {
            switch (reader.NodeType, reader.LocalName)
            {
                case (XmlNodeType.Element, "col") when IsTrue(reader.GetAttribute("hidden")):
                    hidden.AddColumns(NumberOf(reader.GetAttribute("min")) - 1, NumberOf(reader.GetAttribute("max")) - 1);
                    break;
                case (XmlNodeType.Element, "row"):
                    stop.ThrowIfCancellationRequested();
                    AddHidden(hidden, hiddenRow);
                    _row = NumberOf(reader.GetAttribute("r")) is > 0 and <= CellName.Rows and var stated ? stated - 1 : Math.Min(_row + 1, CellName.Rows);
                    _column = -1;
                    hiddenRow = IsTrue(reader.GetAttribute("hidden")) ? _row : -1;
                    break;
                case (XmlNodeType.Element, "c"):
                    ReadCell(reader);
                    break;
                case (XmlNodeType.Element, "mergeCell") when _merges.Count < SheetDraft.MostMerges && CellName.ParseRange(reader.GetAttribute("ref")) is { } merge:
                    _merges.Add(merge);
                    break;
            }
        }

        AddHidden(hidden, hiddenRow);
        var sheet = _draft.Build(_merges, isHidden);
        return sheet with { Losses = [.. hidden.Losses(sheet), .. Clashes()] };
    }

    private static void AddHidden(HiddenPlaces hidden, int row)
    {
        if (row >= 0)
        {
            hidden.AddRow(row);
        }
    }

    private IEnumerable<Core.Documents.Loss> Clashes()
    {
        if (_draft.Clash is { } clash)
        {
            yield return new("overlapping-cells", clash, $"工作表“{name}”的文件有误，单元格{clash}等处写有两个值，只读取了第一个；请用Excel或WPS打开、另存后再报送。");
        }
    }

    private void ReadCell(XmlReader reader)
    {
        // The row part of a cell's name says nothing new: the row it stands in decides, as in Excel.
        _column = CellName.Parse(reader.GetAttribute("r")) is { } place ? place.Column : Math.Min(_column + 1, CellName.Columns);
        _row = Math.Max(_row, 0);
        var (type, style) = (reader.GetAttribute("t"), reader.GetAttribute("s"));
        var (hasFormula, value, inline) = (false, (string?)null, (string?)null);
        if (!reader.IsEmptyElement)
        {
            var end = reader.Depth;
            while (reader.Read() && reader.Depth > end)
            {
                if (reader.NodeType != XmlNodeType.Element)
                {
                    continue;
                }

                switch (reader.LocalName)
                {
                    case "f":
                        hasFormula = true;
                        break;
                    case "v":
                        value = XlsxStrings.TextOf(reader);
                        break;
                    case "is":
                        inline = XlsxStrings.TextOf(reader);
                        break;
                }
            }
        }

        Put(type, style, value, inline, hasFormula);
    }

    private void Put(string? type, string? style, string? value, string? inline, bool hasFormula)
    {
        if (hasFormula && room.TellsAllCells)
        {
            _draft.MarkFormula(_row, _column);
        }

        if (hasFormula && string.IsNullOrEmpty(value) && inline is null && type != "str")
        {
            _draft.PutUncalculated(_row, _column);
            return;
        }

        switch (type)
        {
            case "inlineStr":
                PutText(inline ?? value ?? "");
                break;
            case "s":
                PutShared(value);
                break;
            case "b":
                PutText(value is null ? "" : CellText.OfTruth(value.Trim() is not ("0" or "false")));
                break;
            case "e":
                _draft.PutError(_row, _column, CellText.OfText(value ?? ""));
                break;
            case "d" when room.TellsAllCells:
                _draft.Put(_row, _column, CellText.OfText(value ?? ""), "该单元格是日期，请核对。");
                break;
            case "str" or "d":
                PutText(value ?? inline ?? "");
                break;
            default:
                PutNumber(value ?? inline ?? "", style);
                break;
        }
    }

    private void PutText(string text)
    {
        var shown = CellText.OfText(text);
        if (shown.Length == CellText.LongestCell)
        {
            _draft.Cut();
        }

        _draft.Put(_row, _column, shown, null);
    }

    private void PutShared(string? index)
    {
        if (string.IsNullOrWhiteSpace(index))
        {
            return;
        }

        if (int.TryParse(index, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var at) && at < strings.Count)
        {
            PutText(strings[at]);
            return;
        }

        _draft.PutMissing(_row, _column);
    }

    private void PutNumber(string text, string? style)
    {
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            var (shown, doubt) = CellText.OfNumber(number, formats.Of(style), is1904);
            _draft.Put(_row, _column, shown, doubt ?? (room.TellsAllCells && Math.Abs(number) >= MostExact ? "该单元格是超过15位的数值，末尾各位已经丢失，请核对。" : null));
        }
        else
        {
            PutText(text);
        }
    }

    private static bool IsTrue(string? value) => value is "1" or "true" or "on";

    private static int NumberOf(string? value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
