using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Extracting;

/// <summary>All tables a document holds, as tables or as lines of text, read by the readers of the forms.</summary>
internal sealed class DocumentTables
{
    private readonly Table1Reader _one = new();

    private readonly Table2Reader _two = new();

    private readonly Table3Reader _three = new();

    private readonly HashSet<TextLine> _used = new(ReferenceEqualityComparer.Instance);

    private DocumentTables()
    {
    }

    /// <summary>The tables of indicators.</summary>
    public IndicatorTables Indicators { get; } = new();

    /// <summary>Lines that are rows of a table: not read again as prose.</summary>
    public IReadOnlySet<TextLine> Used => _used;

    /// <summary>Rows whose labels are not the form's.</summary>
    public IReadOnlyList<OddLabel> OddLabels => [.. _one.OddLabels, .. _two.OddLabels];

    /// <summary>Whether any of the three tables of the national forms was met.</summary>
    public bool HasFormTables => _one.Found || _two.Found || _three.Found;

    /// <summary>
    /// The form the tables are of: by table one's heads, else by table two's three rows of 其他处理; null when neither tells, for many
    /// reports on the form of 2021 print one row. Where table two is of the other form it keeps its own rows.
    /// </summary>
    public FormDefinition? Form => _one.Form ?? _two.SingleOther switch { true => null, false => Forms.Form2021, null => null };

    /// <summary>The tables found, by name.</summary>
    public IReadOnlyList<string> Names =>
    [
        .. _one.Found ? ["T1"] : Array.Empty<string>(),
        .. _two.Found ? ["T2"] : Array.Empty<string>(),
        .. _three.Found ? ["T3"] : Array.Empty<string>(),
        .. Indicators.Found ? [Indicators.Name] : Array.Empty<string>(),
    ];

    /// <summary>Reads the tables of a document; those in its text only where it has none of that kind as tables.</summary>
    public static DocumentTables Read(Document document, IReadOnlyList<TextLine> lines)
    {
        var tables = new DocumentTables();
        var caption = "";
        foreach (var any in document.Blocks)
        {
            if (any is not TableBlock block)
            {
                caption = any.Span.Length <= 80 ? any.Span.Of(document.Text) : "";
                continue;
            }

            var view = document.Format == FileFormat.Text && RaggedGrid.IsRagged(block.Grid)
                ? new TableView(RaggedGrid.PushedRight(block.Grid), block.Span, block.Locator, isFlat: true)
                : new TableView(block.Grid, block.Span, block.Locator);
            var read = tables._one.Read(view) | tables._two.Read(view) | tables._three.Read(view, caption);
            if (!read)
            {
                tables.Indicators.Read(view, caption);
            }
        }

        tables.ReadLines(FlatTables.WithSeparators(lines));
        tables.ReadLines(FlatTables.OneCellPerLine(tables.Unused(lines)));
        if (!tables.Indicators.Found)
        {
            tables._used.UnionWith(tables.Indicators.Read(tables.Unused(lines)));
        }

        return tables;
    }

    /// <summary>Where the document's tables stand, in order of place: as tables, or as lines of text that were read as rows.</summary>
    public IReadOnlyList<TextSpan> Spans(Document document) =>
        [.. document.Blocks.OfType<TableBlock>().Select(block => block.Span).Concat(_used.Select(line => line.Span)).OrderBy(span => span.Offset)];

    /// <summary>The lines that are no rows of a table.</summary>
    public IReadOnlyList<TextLine> Unused(IReadOnlyList<TextLine> lines) => _used.Count == 0 ? lines : [.. lines.Where(line => !_used.Contains(line))];

    /// <summary>The figures of all tables found, in the form's order.</summary>
    public IEnumerable<Figure> Figures(FormEdition edition)
    {
        var form = _one.Form ?? Forms.Of(edition) ?? Forms.Form2021;
        return (_one.Found ? _one.Figures(form) : [])
            .Concat(_two.Found ? _two.Figures(form) : [])
            .Concat(_three.Found ? _three.Figures(form) : [])
            .Concat(Indicators.Figures());
    }

    private void ReadLines(IEnumerable<(TableView View, IReadOnlyList<TextLine> Lines)> runs)
    {
        var (one, two, three) = (_one.Found, _two.Found, _three.Found);
        foreach (var (view, lines) in runs)
        {
            var any = (!one && _one.Read(view)) | (!two && _two.Read(view)) | (!three && _three.Read(view));
            if (any || Indicators.Read(view))
            {
                _used.UnionWith(lines);
            }
        }
    }
}
