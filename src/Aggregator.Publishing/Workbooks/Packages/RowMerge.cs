using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Aggregator.Publishing.Workbooks.Packages;

/// <summary>
/// Writes the rows of a sheet: those ClosedXML made and those that are streamed, in one order. Streamed cells are set as text, not element by element:
/// a writer that keeps account of names and prefixes takes twice the time for the same characters.
/// </summary>
internal sealed class RowMerge(StreamedSheet sheet, StyleBook styles, string prefix, string ns)
{
    private readonly List<(int First, int Last)> _blocks = [.. sheet.Blocks.OrderBy(block => block.First)];
    private readonly List<(int Column, int Style)> _model = [];
    private readonly StringBuilder _text = new();
    private readonly string _prefix = prefix.Length == 0 ? "" : prefix + ":";
    private readonly string _open = prefix.Length == 0 ? "<c r=\"" : $"<{prefix}:c r=\"";
    private char[] _buffer = new char[4096];
    private int _block;

    /// <summary>Writes the rows.</summary>
    /// <param name="made">Rows of the part, ascending.</param>
    /// <param name="writer">Inside the element of the rows.</param>
    public void Write(IEnumerable<XElement> made, XmlWriter writer)
    {
        using var rows = made.GetEnumerator();
        using var cells = sheet.InOrder().GetEnumerator();
        var own = rows.MoveNext() ? rows.Current : null;
        var hasCell = cells.MoveNext();
        var streamed = new List<StreamedCell>();
        for (; ; )
        {
            var block = _block < _blocks.Count ? _blocks[_block] : (First: int.MaxValue, Last: int.MaxValue);
            var row = Math.Min(own is null ? int.MaxValue : NumberOf(own), Math.Min(hasCell ? cells.Current.Row : int.MaxValue, _next > block.First ? _next : block.First));
            if (row == int.MaxValue)
            {
                return;
            }

            XElement? mine = null;
            if (own is not null && NumberOf(own) == row)
            {
                mine = own;
                own = rows.MoveNext() ? rows.Current : null;
            }

            streamed.Clear();
            for (; hasCell && cells.Current.Row == row; hasCell = cells.MoveNext())
            {
                streamed.Add(cells.Current);
            }

            var isInBlock = row >= block.First && row <= block.Last;
            if (row == block.First)
            {
                _model.Clear();
                _model.AddRange(mine?.Elements().Select(cell => (ColumnOf(cell), StyleOf(cell))) ?? []);
            }

            Row(writer, row, mine, streamed, isInBlock);
            if (isInBlock)
            {
                _next = row + 1;
                if (row == block.Last)
                {
                    _block++;
                    _next = 0;
                }
            }
        }
    }

    // The row of the running table that comes next; 0 outside.
    private int _next;

    private void Row(XmlWriter writer, int row, XElement? mine, List<StreamedCell> streamed, bool isInBlock)
    {
        writer.WriteStartElement(prefix, "row", ns);
        writer.WriteAttributeString("r", row.ToString(CultureInfo.InvariantCulture));
        if (sheet.Heights.TryGetValue(row, out var height))
        {
            writer.WriteAttributeString("ht", CellText.Of(height));
            writer.WriteAttributeString("customHeight", "1");
        }
        else
        {
            foreach (var attribute in mine?.Attributes().Where(a => a.Name.LocalName is "ht" or "customHeight" or "hidden" or "outlineLevel") ?? [])
            {
                writer.WriteAttributeString(attribute.Name.LocalName, attribute.Value);
            }
        }

        using var made = (mine?.Elements() ?? []).GetEnumerator();
        var own = made.MoveNext() ? made.Current : null;
        var (model, cell) = (isInBlock ? 0 : _model.Count, 0);
        var number = row.ToString(CultureInfo.InvariantCulture);
        for (; ; )
        {
            var column = Math.Min(own is null ? int.MaxValue : ColumnOf(own), Math.Min(model < _model.Count ? _model[model].Column : int.MaxValue, cell < streamed.Count ? streamed[cell].Column : int.MaxValue));
            if (column == int.MaxValue)
            {
                break;
            }

            int? style = null;
            if (model < _model.Count && _model[model].Column == column)
            {
                style = _model[model++].Style;
            }

            XElement? at = null;
            if (own is not null && ColumnOf(own) == column)
            {
                at = own;
                style = StyleOf(own);
                own = made.MoveNext() ? made.Current : null;
            }

            if (cell < streamed.Count && streamed[cell].Column == column)
            {
                Cell(streamed[cell++], number, style ?? 0);
            }
            else if (at is { HasElements: true })
            {
                Flush(writer);
                at.WriteTo(writer);
            }
            else
            {
                Start(number, column, style ?? 0);
                _text.Append("/>");
            }
        }

        Flush(writer);
        writer.WriteEndElement();
    }

    private void Flush(XmlWriter writer)
    {
        // In one piece: a builder's own pieces may part the halves of a character.
        if (_buffer.Length < _text.Length)
        {
            _buffer = new char[Math.Max(_text.Length, 2 * _buffer.Length)];
        }

        _text.CopyTo(0, _buffer, 0, _text.Length);
        writer.WriteRaw(_buffer, 0, _text.Length);
        _text.Clear();
    }

    private void Start(string row, int column, int style)
    {
        _text.Append(_open).Append(CellNames.Column(column)).Append(row).Append('"');
        if (style != 0)
        {
            _text.Append(" s=\"").Append(style).Append('"');
        }
    }

    private void Cell(StreamedCell cell, string row, int style)
    {
        Start(row, cell.Column, styles.With(style, cell.Look));
        switch (cell.Content)
        {
            case CellFormula formula:
                _text.Append(formula.Words is null ? ">" : " t=\"str\">");
                Element("f", formula.Text);
                Element("v", formula.Words is null ? CellText.Of(cell.Number) : CellText.Escaped(formula.Words));
                break;
            case string text:
                _text.Append(" t=\"inlineStr\"><").Append(_prefix).Append("is><").Append(_prefix).Append(CellText.NeedsPreserving(text) ? "t xml:space=\"preserve\">" : "t>");
                CellText.AppendXml(_text, CellText.Escaped(text));
                _text.Append("</").Append(_prefix).Append("t></").Append(_prefix).Append("is>");
                break;
            case null when double.IsNaN(cell.Number):
                _text.Append("/>");
                return;
            default:
                _text.Append('>');
                Element("v", CellText.Of(cell.Number));
                break;
        }

        _text.Append("</").Append(_prefix).Append("c>");
    }

    private void Element(string name, string text)
    {
        _text.Append('<').Append(_prefix).Append(name).Append('>');
        CellText.AppendXml(_text, text);
        _text.Append("</").Append(_prefix).Append(name).Append('>');
    }

    private static int NumberOf(XElement row) => int.Parse((string)row.Attribute("r")!, CultureInfo.InvariantCulture);

    private static int ColumnOf(XElement cell) => CellNames.ColumnOf((string)cell.Attribute("r")!);

    private static int StyleOf(XElement cell) => (int?)cell.Attribute("s") ?? 0;
}
