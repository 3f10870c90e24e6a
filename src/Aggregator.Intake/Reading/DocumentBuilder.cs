using System.Globalization;
using System.Text;
using Aggregator.Core.Documents;

namespace Aggregator.Intake.Reading;

/// <summary>
/// Lays paragraphs and tables out as one text: a paragraph is a line, a table's row is a line with its cells between tabs, so that
/// every span holds exactly the text it stands for.
/// </summary>
internal sealed class DocumentBuilder(FileFormat format)
{
    /// <summary>Losses of one kind that are listed: a hundred pictures must not hide that a table was cut.</summary>
    private const int MostOfAKind = 100;

    /// <summary>Most grid places of all tables together; a report's tables have some hundred.</summary>
    private const long MostPlaces = 1_000_000;

    private readonly StringBuilder _text = new();
    private readonly List<Block> _blocks = [];
    private readonly List<Loss> _losses = [];
    private readonly Dictionary<string, int> _kinds = new(StringComparer.Ordinal);

    private long _places;

    public int Length => _text.Length;

    public IReadOnlyList<Block> Blocks => _blocks;

    /// <summary>Adds a paragraph; blank text adds nothing.</summary>
    public void AddParagraph(string text, string locator, bool isHeading = false, bool isResidue = false)
    {
        var trimmed = Spaces.Trim(text);
        if (trimmed.Length == 0)
        {
            return;
        }

        _blocks.Add(new Paragraph(Append(trimmed), locator, isHeading, isResidue));
        _text.Append('\n');
    }

    /// <summary>Adds a table; its cells come in reading order and do not overlap. No cells, no table.</summary>
    public void AddTable(IReadOnlyList<RawCell> cells, string locator)
    {
        if (cells.Count == 0)
        {
            return;
        }

        _places += cells.Sum(cell => (long)cell.RowSpan * cell.ColumnSpan);
        if (_places > MostPlaces)
        {
            AddLoss("truncated-table", locator, "文件中的表格总量过大，这张表格只保留了文字、没有按表格读取，请只报送年度报告本身。");
            foreach (var line in cells.GroupBy(cell => cell.Row))
            {
                AddParagraph(string.Join(' ', line.Select(cell => cell.Text)), line.First().Locator);
            }

            return;
        }

        var start = _text.Length;
        var placed = new List<GridCell>(cells.Count);
        var row = cells[0].Row;
        foreach (var cell in cells)
        {
            if (placed.Count > 0)
            {
                _text.Append(cell.Row == row ? '\t' : '\n');
            }

            row = cell.Row;
            var text = Spaces.Trim(cell.Text);
            placed.Add(new GridCell(cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, text, Append(text), cell.Locator, cell.Doubt));
        }

        _blocks.Add(new TableBlock(TextSpan.FromBounds(start, _text.Length), locator, new TableGrid(placed)));
        _text.Append('\n');
    }

    /// <summary>Notes something dropped; what happens hundreds of times is listed a hundred times and then counted.</summary>
    public void AddLoss(string kind, string where, string message)
    {
        if ((_kinds[kind] = _kinds.GetValueOrDefault(kind) + 1) <= MostOfAKind)
        {
            _losses.Add(new Loss(kind, where, message));
        }
    }

    public Document Build(DocumentMetadata metadata) => new(format, _text.ToString(), _blocks, metadata, [.. _losses, .. Unlisted()]);

    private IEnumerable<Loss> Unlisted() => _kinds.Where(kind => kind.Value > MostOfAKind).Select(kind => new Loss(
        kind.Key, "其余各处", string.Create(CultureInfo.InvariantCulture, $"{_losses.Last(loss => loss.Kind == kind.Key).Where}之后还有{kind.Value - MostOfAKind}处同样的情况没有逐一列出，请核对原文件。")));

    private TextSpan Append(string text)
    {
        var at = _text.Length;
        _text.Append(text);
        return new TextSpan(at, text.Length);
    }
}
